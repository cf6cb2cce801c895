package org.sala.people;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists of tasks that everybody finds in Tasklist; running it again changes nothing. */
@Component
class TaskFilters {

  private static final String MY_GROUPS = "${currentUserGroups()}";
  private static final List<Map<String, String>> COLUMNS =
      List.of(
          Map.of("name", "requestNumber", "label", "លេខ / Number"),
          Map.of("name", "categoryLabel", "label", "ប្រភេទ / Category"),
          Map.of("name", "placeLabel", "label", "ទីកន្លែង / Place"));

  private final FilterService filters;
  private final TaskService tasks;
  private final AuthorizationService authorizations;

  TaskFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
    this.filters = filters;
    this.tasks = tasks;
    this.authorizations = authorizations;
  }

  /** Creates the filters for the groups that work on tasks. */
  void create(List<String> groups) {
    filter(
        -50,
        "កិច្ចការរបស់ខ្ញុំ / My tasks",
        query().taskAssigneeExpression("${currentUser()}"),
        null);
    filter(-60, "កិច្ចការអង្គភាពខ្ញុំ / My unit's tasks", ofMyUnit().includeAssignedTasks(), null);
    filter(-40, "មិនទាន់មានអ្នកទទួល / Unassigned in my unit", ofMyUnit(), null);
    filter(
        -30,
        "ផុតកំណត់ក្នុង ២ ថ្ងៃធ្វើការ / Due in 2 working days",
        ofMyUnit().includeAssignedTasks().dueBeforeExpression("${dueSoon()}"),
        null);
    filter(
        -20,
        "ហួសកំណត់ / Overdue",
        ofMyUnit().includeAssignedTasks().dueBeforeExpression("${now()}"),
        null);
    filter(
        -10,
        "បានបញ្ជូនទៅថ្នាក់លើ / Escalations",
        ofMyUnit().includeAssignedTasks().taskDefinitionKey("Activity_DecideEscalation"),
        groups.stream().filter(group -> group.endsWith("governors")).toList());
  }

  private TaskQuery query() {
    return tasks.createTaskQuery();
  }

  private TaskQuery ofMyUnit() {
    return query().taskCandidateGroupInExpression(MY_GROUPS);
  }

  private void filter(int position, String name, TaskQuery query, List<String> readers) {
    if (filters.createTaskFilterQuery().filterName(name).count() > 0) {
      return;
    }
    var filter = filters.newTaskFilter(name);
    filter.setProperties(
        Map.of(
            "priority",
            position,
            "refresh",
            true,
            "showUndefinedVariable",
            false,
            "variables",
            COLUMNS));
    filter.setQuery(query);
    var id = filters.saveFilter(filter).getId();
    if (readers == null) {
      var everybody = authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL);
      everybody.setUserId(ANY);
      readable(everybody, id);
    } else {
      readers.forEach(
          group -> {
            var authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            authorization.setGroupId(group);
            readable(authorization, id);
          });
    }
  }

  private void readable(Authorization authorization, String filter) {
    authorization.setResource(Resources.FILTER);
    authorization.setResourceId(filter);
    authorization.addPermission(Permissions.READ);
    authorizations.saveAuthorization(authorization);
  }
}
