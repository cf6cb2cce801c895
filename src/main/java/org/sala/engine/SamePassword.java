package org.sala.engine;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Gives accounts one and the same password, hashed once. For the demonstration alone, whose
 * password is known to everybody: in an office each account has its own salt.
 */
public final class SamePassword {

  private final String password;
  private UserEntity first;

  /** For accounts that are saved one after the other. */
  public SamePassword(String password) {
    this.password = password;
  }

  /** Gives the password to an account that is about to be saved. */
  public void giveTo(User user) {
    var account = (UserEntity) user;
    if (first == null) {
      first = account;
      account.setPassword(password);
    } else {
      account.setDbPassword(first.getPassword());
      account.setSalt(first.getSalt());
    }
  }
}
