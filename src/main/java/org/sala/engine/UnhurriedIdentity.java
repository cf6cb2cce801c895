package org.sala.engine;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Hashes at most two passwords at a time on this node, so that a crowd at the door does not take
 * the processors from those who work inside. Who waits holds no connection to the database.
 */
class UnhurriedIdentity extends IdentityServiceImpl {

  private static final int AT_ONCE = 2;
  private static final long PATIENCE_SECONDS = 4;

  private final ApplicationEventPublisher events;
  private final ObjectProvider<SecondPerson> second;
  private final ObjectProvider<ForeignPasswords> foreign;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  UnhurriedIdentity(
      ApplicationEventPublisher events,
      ObjectProvider<SecondPerson> second,
      ObjectProvider<ForeignPasswords> foreign) {
    this.events = events;
    this.second = second;
    this.foreign = foreign;
  }

  /** Memberships that the product makes by itself, within a command of its own, are not asked. */
  @Override
  public void createMembership(String userId, String groupId) {
    var person = getCurrentAuthentication();
    if (person != null && Context.getCommandContext() == null && exist(userId, groupId)) {
      mustBeAllowed(groupId);
      second
          .getObject()
          .mustAgree(userId, groupId, person.getUserId())
          .ifPresent(
              refusal -> {
                throw refusal;
              });
    }
    super.createMembership(userId, groupId);
  }

  private boolean exist(String user, String group) {
    return createUserQuery().userId(user).count() > 0
        && createGroupQuery().groupId(group).count() > 0;
  }

  private void mustBeAllowed(String group) {
    commandExecutor.execute(
        context -> {
          context
              .getAuthorizationManager()
              .checkAuthorization(Permissions.CREATE, Resources.GROUP_MEMBERSHIP, group);
          return null;
        });
  }

  @Override
  public void deleteUser(String userId) {
    super.deleteUser(userId);
    events.publishEvent(new FailuresForgotten(userId));
  }

  @Override
  public void unlockUser(String userId) {
    super.unlockUser(userId);
    events.publishEvent(new FailuresForgotten(userId));
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
