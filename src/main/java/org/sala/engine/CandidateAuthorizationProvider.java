package org.sala.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

/**
 * Grants rights on a task to those who are its candidates or its assignee, and takes them back as
 * soon as they no longer are: the engine's own provider only ever adds. Heads may also hand the
 * task to another officer.
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
    if (former != null && !former.equals(assignee)) {
      revoke(getGrantAuthorizationByUserId(former, Resources.TASK, task.getId()));
    }
    return super.newTaskAssignee(task, former, assignee);
  }

  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
    var granted = new ArrayList<>(List.of(super.newTaskGroupIdentityLink(task, group, type)));
    if (mayAssign(group)) {
      Arrays.stream(granted.toArray(AuthorizationEntity[]::new))
          .filter(authorization -> authorization.getResourceType() == Resources.TASK.resourceType())
          .forEach(authorization -> authorization.addPermission(TaskPermissions.TASK_ASSIGN));
    }
    return granted.toArray(AuthorizationEntity[]::new);
  }

  @Override
  public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String user, String type) {
    var isAssignee = user.equals(task.getAssignee()) && !IdentityLinkType.ASSIGNEE.equals(type);
    if (!isAssignee) {
      revoke(getGrantAuthorizationByUserId(user, Resources.TASK, task.getId()));
    }
    return null;
  }

  @Override
  public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String group, String type) {
    if (!((TaskEntity) task).isDeleted()) {
      revoke(getGrantAuthorizationByGroupId(group, Resources.TASK, task.getId()));
    }
    return null;
  }

  private static boolean mayAssign(String group) {
    return group.endsWith("-heads") || group.equals("governors");
  }

  private void revoke(AuthorizationEntity authorization) {
    if (authorization != null) {
      Context.getCommandContext().getDbEntityManager().delete(authorization);
    }
  }
}
