package org.sala.credential;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.sala.credential.SecondFactors.State;
import org.sala.engine.LongPasswords;
import org.sala.people.Accounts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The second factor of whoever is logged in. */
@RestController
class FactorController {

  private final FactorCheck factor;
  private final RecoveryCodes recovery;
  private final Accounts accounts;

  FactorController(FactorCheck factor, RecoveryCodes recovery, Accounts accounts) {
    this.factor = factor;
    this.recovery = recovery;
    this.accounts = accounts;
  }

  /**
   * How far the reader is.
   *
   * @param codesLeft recovery codes that were not used
   * @param shortestPassword how many characters a password has at least
   */
  record FactorStanding(State state, int codesLeft, int shortestPassword) {}

  /** A code of the app, or one of the paper. */
  record FactorCode(@NotNull @Size(max = 40) String code) {}

  /** A key to be typed into an app; its picture is fetched apart. */
  record FactorKey(String key) {}

  /** RecoveryList for paper, shown once. */
  record RecoveryList(List<String> codes) {}

  @GetMapping("/api/account/second-factor")
  FactorStanding standing(Principal user) {
    var account = accounts.find(user.getName()).orElseThrow();
    return new FactorStanding(
        factor.state(account), recovery.left(account.id()), LongPasswords.SHORTEST);
  }

  /** Begins a second factor; it counts once it is confirmed. */
  @PostMapping("/api/account/second-factor/key")
  FactorKey begin(Principal user) {
    return new FactorKey(factor.begin(user.getName()));
  }

  /** The key as a picture. */
  @GetMapping(value = "/api/account/second-factor/picture", produces = "image/svg+xml")
  String picture(Principal user) {
    return factor.picture(user.getName());
  }

  @PostMapping("/api/account/second-factor/confirmation")
  RecoveryList confirm(@RequestBody @Valid FactorCode code, Principal user) {
    return new RecoveryList(factor.confirm(user.getName(), code.code()));
  }

  /** New codes for paper; those before are good no more. */
  @PostMapping("/api/account/second-factor/codes")
  RecoveryList renew(@RequestBody @Valid FactorCode code, Principal user) {
    return new RecoveryList(factor.renewed(user.getName(), code.code()));
  }

  /** Sets it back, so that another phone can have it. */
  @PostMapping("/api/account/second-factor/setting-back")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void setBack(@RequestBody @Valid FactorCode code, Principal user) {
    factor.setBack(user.getName(), code.code());
  }
}
