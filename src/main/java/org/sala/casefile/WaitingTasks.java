package org.sala.casefile;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.sala.engine.SystemAuthority;
import org.sala.people.Person;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** In which cases a task waits for one of the groups of a person. */
@Component
class WaitingTasks {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final SystemAuthority system;

  WaitingTasks(@Lazy TaskService tasks, @Lazy RuntimeService runtime, SystemAuthority system) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.system = system;
  }

  /** Those of the cases, asked once for all of them. */
  Collection<String> of(Set<String> caseNumbers, Person person) {
    return caseNumbers.isEmpty() || person.groups().isEmpty()
        ? Set.of()
        : system.get(() -> waiting(caseNumbers, person));
  }

  private Collection<String> waiting(Set<String> caseNumbers, Person person) {
    var instances =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKeyIn(caseNumbers.toArray(String[]::new))
            .taskCandidateGroupIn(person.groups().stream().sorted().toList())
            .includeAssignedTasks()
            .list()
            .stream()
            .map(Task::getProcessInstanceId)
            .collect(Collectors.toSet());
    if (instances.isEmpty() || caseNumbers.size() == 1) {
      return instances.isEmpty() ? Set.of() : caseNumbers;
    }
    return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
        .map(ProcessInstance::getBusinessKey)
        .toList();
  }
}
