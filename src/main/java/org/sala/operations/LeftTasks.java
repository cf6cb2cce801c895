package org.sala.operations;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.sala.engine.SystemAuthority;
import org.sala.engine.TaskGroups;
import org.sala.engine.TaskGroups.TaskOfAbsent;
import org.sala.routing.ReturnedTasks;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Steps that somebody has taken who may not do them any more (moved, locked out, deleted) or is
 * away. Sala gives them back by itself every minute; what it could not give back stands here.
 */
@Component
class LeftTasks {

  private final TaskGroups taskGroups;
  private final TaskService tasks;
  private final ReturnedTasks returned;
  private final SystemAuthority system;

  LeftTasks(
      TaskGroups taskGroups,
      @Lazy TaskService tasks,
      ReturnedTasks returned,
      SystemAuthority system) {
    this.taskGroups = taskGroups;
    this.tasks = tasks;
    this.returned = returned;
    this.system = system;
  }

  /** The ids of these tasks; called with the authority of the product. */
  List<String> all() {
    return Stream.concat(
            taskGroups.forsaken().stream(), taskGroups.ofAbsent().stream().map(TaskOfAbsent::task))
        .distinct()
        .toList();
  }

  /** Gives those of one case back to their units, whose heads are told. */
  @Transactional
  void giveBack(String number) {
    returned.giveBack(
        system.get(
            () ->
                tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                    .map(Task::getId)
                    .filter(all()::contains)
                    .toList()));
  }
}
