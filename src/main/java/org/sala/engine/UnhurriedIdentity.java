package org.sala.engine;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Hashes at most two passwords at a time on this node, so that a crowd at the door does not take
 * the processors from those who work inside. Who waits holds no connection to the database.
 */
class UnhurriedIdentity extends IdentityServiceImpl {

  private static final int AT_ONCE = 2;
  private static final long PATIENCE_SECONDS = 4;

  private final ObjectProvider<ForeignPasswords> foreign;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  UnhurriedIdentity(ObjectProvider<ForeignPasswords> foreign) {
    this.foreign = foreign;
  }

  @Override
  public boolean checkPassword(String userId, String password) {
    var elsewhere = foreign.getObject();
    return elsewhere
        .check(userId, password)
        .orElseGet(
            () -> {
              boolean isRight = inTurn(() -> checkOwn(userId, password));
              if (isRight) {
                elsewhere.ownUsed(userId);
              }
              return isRight;
            });
  }

  private boolean checkOwn(String userId, String password) {
    try {
      return super.checkPassword(userId, password);
    } catch (OptimisticLockingException e) {
      return super.checkPassword(userId, password); // two log-ins noted their result at once
    }
  }

  @Override
  public void saveUser(User user, boolean skipPasswordPolicy) {
    inTurn(
        () -> {
          super.saveUser(user, skipPasswordPolicy);
          return null;
        });
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new TooManyLogIns();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooManyLogIns();
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
