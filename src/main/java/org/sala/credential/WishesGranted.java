package org.sala.credential;

import org.camunda.bpm.engine.IdentityService;
import org.sala.credential.AccessWish.Kind;
import org.sala.engine.Refusal;
import org.sala.engine.SystemAuthority;
import org.sala.language.Wording;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Does what two persons agree on. */
@Component
class WishesGranted {

  private final IdentityService identity;
  private final SystemAuthority system;
  private final SecondFactors factors;

  WishesGranted(@Lazy IdentityService identity, SystemAuthority system, SecondFactors factors) {
    this.identity = identity;
    this.system = system;
    this.factors = factors;
  }

  /**
   * Does it.
   *
   * @throws Refusal if the account or the group is gone
   */
  void grant(AccessWish wish) {
    if (wish.kind() == Kind.SECOND_FACTOR) {
      factors.setBack(wish.account());
    } else {
      system.run(() -> bring(wish.account(), wish.groupId()));
    }
  }

  private void bring(String account, String group) {
    if (identity.createUserQuery().userId(account).count() == 0
        || identity.createGroupQuery().groupId(group).count() == 0) {
      throw new Refusal(Wording.of("credential.gone"));
    }
    if (identity.createUserQuery().userId(account).memberOfGroup(group).count() == 0) {
      identity.createMembership(account, group);
    }
  }
}
