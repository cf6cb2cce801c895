package org.sala.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

  @Override
  @SuppressWarnings("unchecked")
  public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
    return asked(
        query, () -> getDbEntityManager().selectList(NAMESPACE + "selectVisibleTasks", query));
  }

  @Override
  public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
    return asked(
        query, () -> (Long) getDbEntityManager().selectOne(NAMESPACE + "countVisibleTasks", query));
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

  /** Whether this person may see and work on this task. */
  boolean isVisible(String task, String person, List<String> groups) {
    var asked =
        Map.of("task", task, "person", person, "groups", groups == null ? List.of() : groups);
    if (groups == null
        || groups.isEmpty()
        || (Long) getDbEntityManager().selectOne(NAMESPACE + "countVisibleTask", asked) == 0) {
      return false;
    }
    SeenTasks.keep(task, person);
    return true;
  }

  /** The ids of tasks whose assignee may not do them any more, at most 500. */
  @SuppressWarnings("unchecked")
  List<String> forsaken(int mostAttempts) {
    return getDbEntityManager()
        .selectList(NAMESPACE + "selectForsakenTasks", Map.of("mostAttempts", mostAttempts));
  }

  /** The ids of tasks that nobody may take, the oldest first, at most 500. */
  @SuppressWarnings("unchecked")
  List<String> unmoved(int mostAttempts, String onlyWatches) {
    return getDbEntityManager()
        .selectList(
            NAMESPACE + "selectUnmovedTasks",
            Map.of("mostAttempts", mostAttempts, "onlyWatches", onlyWatches));
  }

  private <T> T asked(TaskQueryImpl query, Supplier<T> answer) {
    var everything = new TaskQueryImpl();
    getTenantManager().configureQuery(everything);
    getTenantManager().configureQuery(query);
    var person = isAuthCheckExecuted() ? getCurrentAuthentication() : null;
    var groups =
        person == null || person.getGroupIds() == null
            ? List.<String>of()
            : new ArrayList<>(person.getGroupIds());
    var asked = new AskedTasks(person == null ? null : person.getUserId(), groups);
    query.setAuthCheck(asked);
    everything.setAuthCheck(asked);
    var statement =
        Context.getProcessEngineConfiguration()
            .getSqlSessionFactory()
            .getConfiguration()
            .getMappedStatement(NAMESPACE + "asked");
    return new TasksOfGroups(query, asked)
        .answer(
            statement,
            everything,
            () -> {
              lookAtLinks(asked);
              return answer.get();
            });
  }

  // The database cannot tell that walking along all tasks by date takes long for a small group.
  private void lookAtLinks(AskedTasks asked) {
    if (asked.getCandidates() != null
        && !asked.isCountedByLinks()
        && (Long)
                getDbEntityManager()
                    .selectOne(
                        NAMESPACE + "countLinks",
                        Map.of("groups", asked.getCandidates(), "most", FEW + 1))
            <= FEW) {
      asked.few();
    }
  }

  private boolean isAuthCheckExecuted() {
    return isAuthorizationEnabled()
        && getCommandContext().isAuthorizationCheckEnabled()
        && getCurrentAuthentication() != null
        && getCurrentAuthentication().getUserId() != null;
  }
}
