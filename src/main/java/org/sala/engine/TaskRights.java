package org.sala.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;

/**
 * Answers what a person may do with one task by the rule of {@link VisibleTasks}. Heads and
 * governors may also hand the task to another officer; the {@link Cabinet} hands the governors'
 * tasks on and reads them, and works on none.
 */
class TaskRights extends AuthorizationManager {

  private static final Set<String> OF_READERS = Set.of("READ", "READ_VARIABLE");
  private static final String ASSIGN = "TASK_ASSIGN";
  private static final String WORK = "TASK_WORK";

  @Override
  public boolean isAuthorized(String person, List<String> groups, CompositePermissionCheck all) {
    return all.getAllPermissionChecks().stream().anyMatch(each -> mayDo(person, groups, each))
        || super.isAuthorized(person, groups, all);
  }

  @Override
  public boolean isAuthorized(String person, List<String> groups, PermissionCheck check) {
    return mayDo(person, groups, check) || super.isAuthorized(person, groups, check);
  }

  // Few groups have no grant at all: to look for them would cost each command a statement.
  @Override
  public List<String> filterAuthenticatedGroupIds(List<String> groups) {
    return groups == null ? List.of() : groups;
  }

  // No grant on a single task or process is ever written, see CandidateAuthorizationProvider.
  @Override
  public void deleteAuthorizationsByResourceId(Resource resource, String id) {
    if (resource != Resources.TASK && resource != Resources.PROCESS_INSTANCE) {
      super.deleteAuthorizationsByResourceId(resource, id);
    }
  }

  // The columns of task lists are read as variables of the tasks shown.
  @Override
  protected void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
    super.configureVariableInstanceQuery(query);
    var scopes = query.getVariableScopeIds();
    if (!query.getAuthCheck().isAuthorizationCheckEnabled()
        || scopes == null
        || query.getTaskIds() != null) {
      return;
    }
    var person = getCurrentAuthentication();
    var visible = tasks().among(List.of(scopes), person.getUserId(), person.getGroupIds());
    if (!visible.isEmpty()) {
      query.taskIdIn(visible.toArray(String[]::new));
      query.getAuthCheck().setAuthorizationCheckEnabled(false);
    }
  }

  private boolean mayDo(String person, List<String> groups, PermissionCheck check) {
    if (check.getResourceType() != Resources.TASK.resourceType()
        || check.getResourceId() == null
        || person == null) {
      return false;
    }
    var permission = check.getPermission().getName();
    if (permission.equals(ASSIGN)) {
      return isVisible(check.getResourceId(), person, groups)
          && isCandidateOfOne(check.getResourceId(), assigning(groups));
    }
    if (permission.equals(WORK)) {
      return isVisible(check.getResourceId(), person, groups)
          && (!groups.contains(Cabinet.GROUP) || isCandidateOfOne(check.getResourceId(), groups));
    }
    return OF_READERS.contains(permission) && isVisible(check.getResourceId(), person, groups);
  }

  private boolean isVisible(String task, String person, List<String> groups) {
    var visible = tasks().isVisible(task, person, groups);
    if (!visible && tasks().isGone(task)) {
      throw new AlreadyDone(); // between the reading of the task and this question
    }
    return visible;
  }

  private boolean isCandidateOfOne(String task, List<String> groups) {
    var entity = getDbEntityManager().selectById(TaskEntity.class, task);
    return entity != null
        && entity.getCandidates().stream().anyMatch(link -> groups.contains(link.getGroupId()));
  }

  // What somebody does by another office, as an officer, they hand on to nobody.
  private static List<String> assigning(List<String> groups) {
    return Stream.concat(
            groups.stream().filter(group -> group.endsWith("-heads") || group.equals("governors")),
            Cabinet.assigned(groups).stream())
        .toList();
  }

  private VisibleTasks tasks() {
    return (VisibleTasks) getSession(TaskManager.class);
  }
}
