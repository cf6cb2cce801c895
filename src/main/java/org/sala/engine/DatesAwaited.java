package org.sala.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** By which of its dates each open task of a case is to be done, as its model names them. */
@Component
public class DatesAwaited {

  private static final int AT_ONCE = 500;

  private final TaskService tasks;
  private final ReadAhead readAhead;
  private final SystemAuthority system;

  DatesAwaited(@Lazy TaskService tasks, ReadAhead readAhead, SystemAuthority system) {
    this.tasks = tasks;
    this.readAhead = readAhead;
    this.system = system;
  }

  /**
   * The names of the dates by the numbers of the cases; a case without such a task is not there.
   */
  public Map<String, Set<String>> of(Collection<String> caseNumbers) {
    var numbers = new ArrayList<>(caseNumbers);
    var awaited = new HashMap<String, Set<String>>();
    for (int from = 0; from < numbers.size(); from += AT_ONCE) {
      var some = numbers.subList(from, Math.min(from + AT_ONCE, numbers.size()));
      system.run(() -> read(some, awaited));
    }
    return awaited;
  }

  private void read(List<String> numbers, Map<String, Set<String>> awaited) {
    var instances = readAhead.instances(numbers);
    if (instances.isEmpty()) {
      return;
    }
    tasks
        .createTaskQuery()
        .processInstanceIdIn(instances.keySet().toArray(String[]::new))
        .list()
        .forEach(
            task ->
                awaited
                    .computeIfAbsent(
                        instances.get(task.getProcessInstanceId()), any -> new HashSet<>())
                    .add(name(task)));
  }

  private static String name(Task task) {
    var entity = Context.getCommandContext().getTaskManager().findTaskById(task.getId());
    var due = entity.getTaskDefinition().getDueDateExpression();
    return due == null ? "" : due.getExpressionText().replaceAll("[${}\\s]", "");
  }
}
