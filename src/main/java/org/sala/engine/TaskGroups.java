package org.sala.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Brings the candidates of open tasks in line with the variables their models name: the engine
 * reads an expression once, when the task comes into being. Finds tasks that nobody can do whom
 * they are assigned to.
 */
@Component
public class TaskGroups {

  private final TaskService tasks;

  TaskGroups(@Lazy TaskService tasks) {
    this.tasks = tasks;
  }

  /** Evaluates the candidate groups of the open tasks anew; called within an engine command. */
  public void refresh(List<String> processInstanceIds) {
    processInstanceIds.stream()
        .flatMap(id -> tasks.createTaskQuery().processInstanceId(id).list().stream())
        .map(Task::getId)
        .map(id -> Context.getCommandContext().getTaskManager().findTaskById(id))
        .forEach(TaskGroups::refresh);
  }

  /**
   * The ids of tasks whose assignee may not do them any more, at most 500; called within an engine
   * command.
   */
  public List<String> forsaken() {
    return visible().forsaken();
  }

  /**
   * A task of somebody who is away.
   *
   * @param person who is away
   * @param deputy the one who may do it meanwhile; null if there is nobody, or several may
   */
  public record TaskOfAbsent(String task, String person, String deputy) {}

  /** The tasks of those who are away, at most 500; called within an engine command. */
  public List<TaskOfAbsent> ofAbsent() {
    return visible().ofAbsent().stream()
        .map(row -> new TaskOfAbsent(row.get("task"), row.get("person"), row.get("deputy")))
        .toList();
  }

  /** The ids of the tasks that a person has taken, at most 500; called within an engine command. */
  public List<String> takenBy(String person) {
    return visible().takenBy(person);
  }

  /**
   * The ids of tasks that wait and that nobody may take, the oldest first, at most 500; called
   * within an engine command.
   *
   * @param onlyWatches a group that sees tasks and does none
   */
  public List<String> unmoved(String onlyWatches) {
    return visible().unmoved(onlyWatches);
  }

  private static VisibleTasks visible() {
    return (VisibleTasks) Context.getCommandContext().getTaskManager();
  }

  private static void refresh(TaskEntity task) {
    var wanted =
        task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
            .flatMap(expression -> groups(expression.getValue(task)))
            .collect(Collectors.toSet());
    var present = new HashSet<String>();
    task.getCandidates().forEach(link -> present.add(link.getGroupId()));
    minus(wanted, present).forEach(task::addCandidateGroup);
    minus(present, wanted)
        .forEach(group -> task.deleteGroupIdentityLink(group, IdentityLinkType.CANDIDATE));
  }

  private static Stream<String> groups(Object value) {
    return value instanceof Collection<?> several
        ? several.stream().map(String::valueOf)
        : Stream.of(String.valueOf(value).split(",")).map(String::strip);
  }

  private static Set<String> minus(Set<String> all, Set<String> without) {
    return all.stream()
        .filter(each -> each != null && !without.contains(each))
        .collect(Collectors.toSet());
  }
}
