package org.sala.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The processes that run for a case, and what they hold. */
@Component
class RunningProcesses {

  private final RuntimeService runtime;

  RunningProcesses(@Lazy RuntimeService runtime) {
    this.runtime = runtime;
  }

  List<ProcessInstance> of(String number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list();
  }

  /** The names of these variables that each process holds, by the id of its instance. */
  Map<String, List<String>> held(Collection<String> instances, Set<String> variables) {
    if (instances.isEmpty() || variables.isEmpty()) {
      return Map.of();
    }
    return runtime
        .createVariableInstanceQuery()
        .processInstanceIdIn(instances.toArray(String[]::new))
        .variableNameIn(variables.toArray(String[]::new))
        .disableCustomObjectDeserialization()
        .list()
        .stream()
        .filter(variable -> variable.getExecutionId().equals(variable.getProcessInstanceId()))
        .collect(
            Collectors.groupingBy(
                variable -> variable.getProcessInstanceId(),
                Collectors.mapping(variable -> variable.getName(), Collectors.toList())));
  }

  /** The variables of these processes that name a group. */
  List<VariableInstance> groups(List<String> instances) {
    return runtime
        .createVariableInstanceQuery()
        .processInstanceIdIn(instances.toArray(String[]::new))
        .variableNameLike("%Group")
        .list();
  }
}
