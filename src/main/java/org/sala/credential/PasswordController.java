package org.sala.credential;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The own password, changed by whoever knows it. */
@RestController
class PasswordController {

  private final IdentityService identity;

  PasswordController(@Lazy IdentityService identity) {
    this.identity = identity;
  }

  /**
   * Two passwords.
   *
   * @param present the one that opens the account today
   * @param next the one that is to
   */
  record PasswordChange(
      @NotNull @Size(max = 200) String present, @NotNull @Size(max = 200) String next) {}

  /** Changes it, and ends every session of a log-in with the old one. */
  @PutMapping("/api/account/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(@RequestBody @Valid PasswordChange change, Principal user) {
    try {
      if (!identity.checkPassword(user.getName(), change.present())) {
        throw new Refusal("present", Wording.of("credential.wrong-password"));
      }
    } catch (AuthenticationException e) { // several wrong ones before
      throw new Refusal("present", Wording.of("credential.wait"));
    }
    var account = identity.createUserQuery().userId(user.getName()).singleResult();
    account.setPassword(change.next());
    identity.saveUser(account);
  }
}
