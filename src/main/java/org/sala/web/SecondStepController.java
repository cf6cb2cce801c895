package org.sala.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.sala.credential.FactorCheck;
import org.sala.credential.RecoveryCodes;
import org.sala.credential.SecondFactors;
import org.sala.credential.SecondFactors.State;
import org.sala.engine.Refusal;
import org.sala.people.Accounts.Account;
import org.sala.people.Denied;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The second step of a log-in, for whose password was right a moment ago in the same session; for
 * anybody else it is closed.
 */
@RestController
class SecondStepController {

  private final LogInSessions sessions;
  private final SecondFactors factors;
  private final FactorCheck factor;
  private final RecoveryCodes recovery;

  SecondStepController(
      LogInSessions sessions, SecondFactors factors, FactorCheck factor, RecoveryCodes recovery) {
    this.sessions = sessions;
    this.factors = factors;
    this.factor = factor;
    this.recovery = recovery;
  }

  /**
   * Who logs in.
   *
   * @param isToSetUp whether a second factor has to be set up first
   */
  record LogInStep(String account, boolean isToSetUp) {}

  /** A code of the app, or one of the paper. */
  record TypedCode(@NotNull @Size(max = 40) String code) {}

  /** A key to be typed into an app; its picture is fetched apart. */
  record NewKey(String key) {}

  /**
   * The person is logged in.
   *
   * @param codes new recovery codes, shown this once; none if there are no new ones
   * @param codesLeft recovery codes that were not used
   */
  record LoggedIn(List<String> codes, int codesLeft) {}

  @GetMapping("/api/log-in")
  LogInStep step(HttpServletRequest request) {
    var account = begun(request);
    return new LogInStep(account.id(), factors.state(account) != State.SET_UP);
  }

  /** Begins the second factor of who needs one and has none. */
  @PostMapping("/api/log-in/key")
  NewKey key(HttpServletRequest request) {
    return new NewKey(factor.begin(begun(request).id()));
  }

  /** The key as a picture. */
  @GetMapping(value = "/api/log-in/picture", produces = "image/svg+xml")
  String picture(HttpServletRequest request) {
    return factor.picture(begun(request).id());
  }

  /** Confirms what was begun, and logs in. */
  @PostMapping("/api/log-in/confirmation")
  LoggedIn confirm(
      @RequestBody @Valid TypedCode typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    return shown(request, response, account -> factor.confirm(account.id(), typed.code()));
  }

  /** Logs in with a code. */
  @PostMapping("/api/log-in/code")
  LoggedIn code(
      @RequestBody @Valid TypedCode typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    return shown(
        request,
        response,
        account -> {
          factor.check(account.id(), typed.code());
          return List.of();
        });
  }

  private LoggedIn shown(
      HttpServletRequest request,
      HttpServletResponse response,
      Function<Account, List<String>> check) {
    var account = begun(request);
    try {
      var codes = check.apply(account);
      sessions.completed(request, response, account);
      return new LoggedIn(codes, recovery.left(account.id()));
    } catch (Refusal refusal) {
      sessions.refused(request, account);
      throw refusal;
    }
  }

  private Account begun(HttpServletRequest request) {
    return sessions.begun(request).orElseThrow(() -> new Denied("web.log-in.not-begun"));
  }
}
