package org.sala.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.sala.credential.SecondFactors;
import org.sala.credential.SecondFactors.State;
import org.sala.people.Accounts.Account;
import org.sala.signon.SignOnSettings;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets calls in that bring a password, where the account needs no more than that, and tells the
 * engine who is at work, so that its authorizations hold for our API as well.
 */
@Component
class EngineAuthentication implements AuthenticationProvider {

  private final IdentityService identity;
  private final Passwords passwords;
  private final SecondFactors factors;
  private final SignOnSettings signOn;
  private final RestoreDoor restored;

  EngineAuthentication(
      @Lazy IdentityService identity,
      Passwords passwords,
      SecondFactors factors,
      RestoreDoor restored,
      SignOnSettings signOn) {
    this.signOn = signOn;
    this.identity = identity;
    this.passwords = passwords;
    this.factors = factors;
    this.restored = restored;
  }

  @Override
  public Authentication authenticate(Authentication credentials) {
    if (!signOn.isOwn(credentials.getName())) {
      throw new BadCredentialsException("The sign-on service keeps this password, not Sala.");
    }
    var account =
        passwords.account(
            credentials.getName(),
            String.valueOf(credentials.getCredentials()),
            CallPlaces.of(credentials));
    if (factors.state(account) != State.NONE) {
      throw new PasswordAlone();
    }
    return authenticated(account);
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
