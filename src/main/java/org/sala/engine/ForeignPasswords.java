package org.sala.engine;

import java.util.Optional;

/** Knows whose passwords somebody else keeps, and asks there. */
public interface ForeignPasswords {

  /**
   * Checks a password that Sala does not keep.
   *
   * @return whether it is right and its person may come in; nothing if Sala keeps the password
   */
  Optional<Boolean> check(String account, String password);

  /** Is told that somebody gave a password which Sala keeps, and that it was right. */
  void ownUsed(String account);
}
