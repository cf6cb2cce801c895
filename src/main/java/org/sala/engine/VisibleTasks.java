package org.sala.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.ibatis.mapping.MappedStatement;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Finds the tasks that a person may see: those of which one of their groups is a candidate, unless
 * they are complained of in the case. The rule is asked at each look, so that leaving a group takes
 * effect at once; the engine's own grants, one row for each task and person, would stay behind.
 */
class VisibleTasks extends TaskManager {

  private static final String NAMESPACE = "org.sala.engine.VisibleTasks.";
  private static final int FEW = 2_000;

  private final AtomicReference<String> everything;

  /**
   * @param everything keeps, for all sessions of one engine, the words of a query that asks for
   *     nothing: they are long and never change
   */
  VisibleTasks(AtomicReference<String> everything) {
    this.everything = everything;
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
    return asked(
        query,
        asked -> {
          new OrderOfLinks(query).tell(asked);
          return getDbEntityManager()
              .selectList(
                  asked.isAnsweredByLinks() && asked.getOrderedBy() != null
                      ? NAMESPACE + "selectTasksOfLinks"
                      : general(asked, "selectVisibleTasks"),
                  query);
        });
  }

  @Override
  public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
    return asked(
        query,
        asked -> {
          OrderOfLinks.any(asked);
          return (Long)
              getDbEntityManager()
                  .selectOne(
                      asked.isAnsweredByLinks()
                          ? NAMESPACE + "countTasksOfLinks"
                          : general(asked, "countVisibleTasks"),
                      query);
        });
  }

  // No task has tasks below it: nobody can make one by hand, see RefusedCommands.
  @Override
  public List<Task> findTasksByParentTaskId(String parent) {
    return List.of();
  }

  // An execution has one task at most, so that one that was read needs no second look.
  @Override
  public List<TaskEntity> findTasksByExecutionId(String execution) {
    var known =
        getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
            .filter(task -> execution.equals(task.getExecutionId()))
            .collect(Collectors.toCollection(ArrayList::new)); // the engine takes it over
    return known.isEmpty() ? super.findTasksByExecutionId(execution) : known;
  }

  /** Whether this person may see this task. */
  boolean isVisible(String task, String person, List<String> groups) {
    return !among(List.of(task), person, groups).isEmpty();
  }

  /** Whether this command has read a task that somebody else has completed since. */
  boolean isGone(String task) {
    return getDbEntityManager().getCachedEntity(TaskEntity.class, task) != null
        && (Long) getDbEntityManager().selectOne(NAMESPACE + "countTask", Map.of("task", task))
            == 0;
  }

  /** Those of some tasks that this person may see. */
  @SuppressWarnings("unchecked")
  List<String> among(List<String> tasks, String person, List<String> groups) {
    if (tasks.isEmpty() || groups == null || groups.isEmpty()) {
      return List.of();
    }
    List<String> visible =
        getDbEntityManager()
            .selectList(
                NAMESPACE + "selectVisibleAmong",
                ActingToday.with(
                    Map.of(
                        "tasks", tasks,
                        "person", person,
                        "groups", groups,
                        "seen", Cabinet.seen(groups))));
    visible.forEach(task -> SeenTasks.keep(task, person));
    return visible;
  }

  /** The ids of tasks whose assignee may not do them any more, at most 500. */
  @SuppressWarnings("unchecked")
  List<String> forsaken() {
    return getDbEntityManager()
        .selectList(NAMESPACE + "selectForsakenTasks", ActingToday.with(Map.of()));
  }

  /** The tasks of those who are away, at most 500, with the one deputy who may do them, if any. */
  @SuppressWarnings("unchecked")
  List<Map<String, String>> ofAbsent() {
    return getDbEntityManager()
        .selectList(NAMESPACE + "selectTasksOfAbsent", ActingToday.with(Map.of()));
  }

  /** The ids of the tasks that a person has taken, at most 500. */
  @SuppressWarnings("unchecked")
  List<String> takenBy(String person) {
    return getDbEntityManager().selectList(NAMESPACE + "selectTasksOf", person);
  }

  /** The ids of tasks that nobody may take, the oldest first, at most 500. */
  @SuppressWarnings("unchecked")
  List<String> unmoved(String onlyWatches) {
    return getDbEntityManager()
        .selectList(
            NAMESPACE + "selectUnmovedTasks", ActingToday.with(Map.of("onlyWatches", onlyWatches)));
  }

  private <T> T asked(TaskQueryImpl query, Function<AskedTasks, T> answer) {
    getTenantManager().configureQuery(query);
    var person = isAuthCheckExecuted() ? getCurrentAuthentication() : null;
    var groups =
        person == null || person.getGroupIds() == null
            ? List.<String>of()
            : new ArrayList<>(person.getGroupIds());
    var asked = new AskedTasks(person == null ? null : person.getUserId(), groups);
    query.setAuthCheck(asked);
    var statement =
        Context.getProcessEngineConfiguration()
            .getSqlSessionFactory()
            .getConfiguration()
            .getMappedStatement(NAMESPACE + "asked");
    return new TasksOfGroups(query, asked)
        .answer(statement, everything(statement), () -> answer.apply(asked));
  }

  private String everything(MappedStatement statement) {
    if (everything.get() == null) {
      var query = new TaskQueryImpl();
      getTenantManager().configureQuery(query);
      query.setAuthCheck(new AskedTasks(null, List.of()));
      everything.set(TasksOfGroups.sql(statement, query));
    }
    return everything.get();
  }

  // The database cannot tell that walking along all tasks by date takes long for a small group.
  private String general(AskedTasks asked, String statement) {
    if (asked.getCandidates() != null
        && (Long)
                getDbEntityManager()
                    .selectOne(
                        NAMESPACE + "countLinks",
                        Map.of("groups", asked.getCandidates(), "most", FEW + 1))
            <= FEW) {
      asked.few();
    }
    return NAMESPACE + statement;
  }

  private boolean isAuthCheckExecuted() {
    return isAuthorizationEnabled()
        && getCommandContext().isAuthorizationCheckEnabled()
        && getCurrentAuthentication() != null
        && getCurrentAuthentication().getUserId() != null;
  }
}
