package org.sala.people;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/**
 * The lists of tasks that everybody finds in Tasklist; running it again changes nothing. A list is
 * known by a property of its own: its name is wording, and an administrator may give it another.
 */
@Component
class TaskFilters {

  private static final String LIST = "salaList";
  private static final String FAMILY = "people.filter.";
  private static final String MY_GROUPS = "${currentUserGroups()}";
  private static final List<Map<String, String>> COLUMNS =
      List.of(
          column("requestNumber", "people.column.number"),
          column("categoryLabel", "people.column.category"),
          column("placeLabel", "people.column.place"));

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
    filter(-50, "mine", query().taskAssigneeExpression("${currentUser()}"), null);
    filter(-60, "of-unit", ofMyUnit().includeAssignedTasks(), null);
    filter(-40, "unassigned", ofMyUnit(), null);
    filter(
        -30,
        "due-soon",
        ofMyUnit().includeAssignedTasks().dueBeforeExpression("${dueSoon()}"),
        null);
    filter(-20, "overdue", ofMyUnit().includeAssignedTasks().dueBeforeExpression("${now()}"), null);
    filter(
        -10,
        "escalations",
        ofMyUnit().includeAssignedTasks().taskDefinitionKey("Activity_DecideEscalation"),
        groups.stream().filter(group -> group.endsWith("governors")).toList());
  }

  private static Map<String, String> column(String variable, String key) {
    return Map.of("name", variable, "label", Wording.of(key).label());
  }

  private TaskQuery query() {
    return tasks.createTaskQuery();
  }

  private TaskQuery ofMyUnit() {
    return query().taskCandidateGroupInExpression(MY_GROUPS);
  }

  private void filter(int position, String list, TaskQuery query, List<String> readers) {
    var name = Wording.of(FAMILY + list).label();
    if (known(list) || adopted(list, name)) {
      return;
    }
    var filter = filters.newTaskFilter(name);
    filter.setProperties(
        Map.of(
            LIST,
            list,
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

  private boolean known(String list) {
    return filters.createTaskFilterQuery().list().stream()
        .anyMatch(filter -> list.equals(properties(filter).get(LIST)));
  }

  // Lists made before had nothing but their name.
  private boolean adopted(String list, String name) {
    var found = filters.createTaskFilterQuery().filterName(name).list();
    found.stream()
        .limit(1)
        .forEach(
            filter -> {
              var properties = new HashMap<>(properties(filter));
              properties.put(LIST, list);
              filters.saveFilter(filter.setProperties(properties));
            });
    return !found.isEmpty();
  }

  private static Map<String, Object> properties(Filter filter) {
    return Optional.ofNullable(filter.getProperties()).orElse(Map.of());
  }

  private void readable(Authorization authorization, String filter) {
    authorization.setResource(Resources.FILTER);
    authorization.setResourceId(filter);
    authorization.addPermission(Permissions.READ);
    authorizations.saveAuthorization(authorization);
  }
}
