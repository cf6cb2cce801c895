package org.sala.engine;

import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbUserQueryImpl;
import org.sala.language.Wording;

/**
 * Keeps one administrator at all times: while their group is empty, the Admin webapp lets a
 * stranger create one (CVE-2026-77226). The last one is neither deleted nor taken out of the group,
 * whoever asks, themselves included.
 */
public class KeptAdministrator extends UpgradingIdentity {

  private static final String ADMINISTRATORS = "camunda-admin";

  @Override
  public IdentityOperationResult deleteMembership(String user, String group) {
    if (ADMINISTRATORS.equals(group)) {
      mustNotBeTheLast(user);
    }
    return super.deleteMembership(user, group);
  }

  @Override
  public IdentityOperationResult deleteUser(String user) {
    mustNotBeTheLast(user);
    return super.deleteUser(user);
  }

  @Override
  public IdentityOperationResult deleteGroup(String group) {
    if (ADMINISTRATORS.equals(group)) {
      throw refusal();
    }
    return super.deleteGroup(group);
  }

  private void mustNotBeTheLast(String user) {
    var query = new DbUserQueryImpl();
    query.memberOfGroup(ADMINISTRATORS);
    var administrators = findUserByQueryCriteria(query);
    if (administrators.stream().map(User::getId).toList().equals(List.of(user))) {
      throw refusal();
    }
  }

  private static Refusal refusal() {
    return new Refusal(Wording.of("engine.last-administrator"));
  }
}
