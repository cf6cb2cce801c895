package org.sala.engine;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;

/**
 * Writes no grant for a task: rights on tasks follow from their candidates, see {@link
 * VisibleTasks}.
 */
class CandidateAuthorizationProvider extends DefaultAuthorizationProvider {

  @Override
  public AuthorizationEntity[] newUser(User user) {
    var own = super.newUser(user);
    for (var authorization : own) {
      // A person changes an own password, but does not delete the own account.
      authorization.setPermissions(new Permission[] {Permissions.READ, Permissions.UPDATE});
    }
    return own;
  }

  @Override
  public AuthorizationEntity[] newDeployment(Deployment deployment) {
    var own = super.newDeployment(deployment);
    if (own != null) {
      for (var authorization : own) {
        // The engine would let whoever deploys delete it again, with the cases that run on it.
        authorization.setPermissions(new Permission[] {Permissions.READ, Permissions.CREATE});
      }
    }
    return own;
  }

  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String former, String assignee) {
    return null;
  }

  @Override
  public AuthorizationEntity[] newTaskOwner(Task task, String former, String owner) {
    return null;
  }

  @Override
  public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String user, String type) {
    return null;
  }

  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
    return null;
  }

  @Override
  public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String user, String type) {
    return null;
  }

  @Override
  public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String group, String type) {
    return null;
  }
}
