package org.sala.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.sala.people.Accounts;
import org.sala.people.Accounts.Account;
import org.sala.signon.SignOnSettings;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Checks passwords with the engine's identity service, which also throttles and locks, and tells
 * the engine who is at work, so that its authorizations hold for our API as well.
 */
@Component
class EngineAuthentication implements AuthenticationProvider {

  private final IdentityService identity;
  private final Accounts accounts;
  private final VerifiedCredentials verified;
  private final SimultaneousLogIns simultaneous;
  private final SignOnSettings signOn;
  private final RestoreDoor restored;

  EngineAuthentication(
      @Lazy IdentityService identity,
      Accounts accounts,
      VerifiedCredentials verified,
      SimultaneousLogIns simultaneous,
      RestoreDoor restored,
      SignOnSettings signOn) {
    this.signOn = signOn;
    this.simultaneous = simultaneous;
    this.restored = restored;
    this.identity = identity;
    this.accounts = accounts;
    this.verified = verified;
  }

  @Override
  public Authentication authenticate(Authentication credentials) {
    var user = credentials.getName();
    if (!signOn.isOwn(user)) {
      throw new BadCredentialsException("The sign-on service keeps this password, not Sala.");
    }
    var password = String.valueOf(credentials.getCredentials());
    var known = accounts.find(user).filter(account -> verified.holds(account, password));
    return authenticated(
        known.orElseGet(
            () ->
                simultaneous.checked(verified.mark(user, password), () -> check(user, password))));
  }

  private Account check(String user, String password) {
    try {
      if (!identity.checkPassword(user, password)) {
        throw new BadCredentialsException("The name or the password is not right.");
      }
    } catch (AuthenticationException e) {
      throw new LockedException("Too many attempts. Wait, or ask an administrator.", e);
    }
    var account =
        accounts
            .find(user)
            .orElseThrow(() -> new BadCredentialsException("This account was just deleted."));
    verified.remember(account, password);
    return account;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  /** A person whose log-in was checked, with the groups of this moment as authorities. */
  static Authentication authenticated(Account account) {
    return UsernamePasswordAuthenticationToken.authenticated(
        account.id(),
        null,
        AuthorityUtils.createAuthorityList(account.groups().toArray(String[]::new)));
  }

  /** Tells the engine who is at work for the length of a call. */
  OncePerRequestFilter asFilter() {
    return new OncePerRequestFilter() {
      @Override
      protected void doFilterInternal(
          HttpServletRequest request, HttpServletResponse response, FilterChain chain)
          throws ServletException, IOException {
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (person instanceof UsernamePasswordAuthenticationToken) {
          List<String> groups =
              new ArrayList<>(AuthorityUtils.authorityListToSet(person.getAuthorities()));
          restored.check(groups);
          identity.setAuthentication(person.getName(), groups, List.of());
          CallLog.isOf(person.getName());
        }
        try {
          chain.doFilter(request, response);
        } finally {
          identity.clearAuthentication();
        }
      }
    };
  }
}
