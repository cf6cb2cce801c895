package org.sala.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;

/**
 * Checks passwords as the engine does, and hashes anew what was stored with a faster hash as soon
 * as its owner logs in. A name that nobody has takes as long as a wrong password.
 */
public class UpgradingIdentity extends DbIdentityServiceProvider {

  private static final String NOBODYS = "{" + SlowHash.NAME + "}" + new SlowHash().ofNothing();

  @Override
  public boolean checkPassword(String userId, String password) {
    var user = findUserById(userId);
    if (user == null && password != null) {
      Context.getProcessEngineConfiguration().getPasswordManager().check(password, NOBODYS);
      return false;
    }
    boolean isRight = super.checkPassword(userId, password);
    if (isRight && SlowHash.isOutdated(user.getPassword())) {
      user.setPassword(password);
      user.encryptPassword();
    }
    return isRight;
  }
}
