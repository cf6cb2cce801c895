package org.sala.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Checks passwords as the engine does, and hashes anew what was stored with a faster hash as soon
 * as its owner logs in. A name that nobody has takes as long as a wrong password.
 */
public class UpgradingIdentity extends DbIdentityServiceProvider {

  private static final String NOBODYS = "{" + SlowHash.NAME + "}" + new SlowHash().ofNothing();

  /**
   * The groups of a member are also those in which the person sits today for somebody who is away:
   * the webapps ask for them at the log-in and now and then after it.
   */
  @Override
  public List<Group> findGroupByQueryCriteria(DbGroupQueryImpl query) {
    var found = super.findGroupByQueryCriteria(query);
    if (query.getUserId() == null || query.getId() != null || query.getIds() != null) {
      return found;
    }
    var all = new ArrayList<>(found);
    Memberships.belongings(query.getUserId()).stream()
        .filter(belonging -> belonging.seat() != null)
        .map(Memberships.Belonging::group)
        .distinct()
        .filter(group -> found.stream().noneMatch(known -> known.getId().equals(group)))
        .map(group -> getDbEntityManager().selectById(GroupEntity.class, group))
        .forEach(all::add);
    return all;
  }

  /**
   * Checks a password at the log-in, or the own one of who is at work.
   *
   * @throws NotAllowed if somebody at work tries another one's
   */
  @Override
  public boolean checkPassword(String userId, String password) {
    var person = Context.getCommandContext().getAuthenticatedUserId();
    if (person != null && !person.equals(userId)) {
      throw NotAllowed.here();
    }
    var user = findUserById(userId);
    boolean isNobodys = user == null || user.getPassword() == null; // a sign-on service made it
    if (isNobodys && password != null) {
      Context.getProcessEngineConfiguration().getPasswordManager().check(password, NOBODYS);
      return false;
    }
    boolean isRight =
        person == null ? isRightAndOpen(user, password) : super.checkPassword(userId, password);
    if (isRight && SlowHash.isOutdated(user.getPassword())) {
      user.setPassword(password);
      user.encryptPassword();
    }
    return isRight;
  }

  // The engine counts for an account whoever guesses, and closes it for its person as well. At the
  // log-in it is counted apart who guesses from where (decision 94).
  private boolean isRightAndOpen(UserEntity user, String password) {
    if (user == null || password == null) {
      return false;
    }
    if (isUserLocked(user)) {
      throw new AuthenticationException(user.getId());
    }
    return matchPassword(password, user);
  }
}
