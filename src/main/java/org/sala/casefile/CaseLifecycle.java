package org.sala.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.CaseFacts;
import org.sala.engine.SystemAuthority;
import org.sala.engine.TaskGroups;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Drives the engine for cases of every kind; the stages say what happens to a case, this is how the
 * engine hears of it. The number of a case is the business key of its process, and of every process
 * that belongs to it.
 */
@Component
public class CaseLifecycle {

  private final RuntimeService runtime;
  private final RunningDates dates;
  private final RunningProcesses running;
  private final TaskGroups taskGroups;
  private final SystemAuthority system;
  private final CaseFacts facts;

  CaseLifecycle(
      @Lazy RuntimeService runtime,
      RunningDates dates,
      RunningProcesses running,
      TaskGroups taskGroups,
      SystemAuthority system,
      CaseFacts facts) {
    this.facts = facts;
    this.runtime = runtime;
    this.dates = dates;
    this.running = running;
    this.taskGroups = taskGroups;
    this.system = system;
  }

  /** A case was opened: the process of its kind starts. */
  public void open(String number, Map<String, Object> variables) {
    start(Kind.of(number).orElseThrow().process(), number, facts.without(number, variables));
  }

  /** Starts a process beside the case's own and answers the id of its instance. */
  public String start(String process, String number, Map<String, Object> variables) {
    return system.get(() -> runtime.startProcessInstanceByKey(process, number, variables).getId());
  }

  /** Whether a process of this kind runs for the case. */
  public boolean isRunning(String number, String process) {
    return system.get(
        () ->
            runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .processDefinitionKey(process)
                    .count()
                > 0);
  }

  /** Whether a step of the case waits for this message. */
  public boolean isAwaiting(String number, String message) {
    return system.get(
        () ->
            runtime
                    .createExecutionQuery()
                    .processInstanceBusinessKey(number)
                    .messageEventSubscriptionName(message)
                    .count()
                > 0);
  }

  /** Brings a message to the step of the case that waits for it; there must be just one. */
  public void correlate(String number, String message, Map<String, Object> variables) {
    system.run(
        () ->
            runtime
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .setVariables(Variables.fromMap(variables))
                .correlate());
  }

  /** Brings a message to the step that waits for it, and answers whether there was one. */
  public boolean correlateIfAwaited(String number, String message) {
    return system.get(
        () -> {
          var isAwaited = isAwaiting(number, message);
          if (isAwaited) {
            correlate(number, message, Map.of());
          }
          return isAwaited;
        });
  }

  /** A variable of a running process of the case, or nothing if none of this kind runs. */
  public Optional<Object> variable(String number, String process, String name) {
    return system.get(
        () ->
            runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(process)
                .list()
                .stream()
                .map(each -> runtime.getVariable(each.getId(), name))
                .findFirst());
  }

  /**
   * Sets variables of a case wherever its running processes hold them, and in the one of its kind
   * unless the case knows this by itself.
   */
  public void tell(String number, Map<String, Object> variables) {
    var main = Kind.of(number).orElseThrow().process();
    system.run(
        () -> {
          var instances = running.of(number);
          var ids = instances.stream().map(ProcessInstance::getId).toList();
          var held = running.held(ids, variables.keySet());
          for (var instance : instances) {
            var known = held.getOrDefault(instance.getId(), List.of());
            var isMain = instance.getProcessDefinitionId().startsWith(main + ":");
            variables.forEach(
                (name, value) -> {
                  if (known.contains(name) || isMain && !facts.isKnown(number, name, value)) {
                    runtime.setVariable(instance.getId(), name, value);
                  }
                });
          }
        });
  }

  /**
   * Puts other groups in the place of those that may not act any more, in variables and open tasks.
   *
   * @param instead the group that acts in the place of a group, or the group itself
   */
  public void regroup(String number, UnaryOperator<String> instead) {
    system.run(
        () -> {
          var instances = running.of(number).stream().map(ProcessInstance::getId).toList();
          if (instances.isEmpty()) {
            return;
          }
          running.groups(instances).forEach(variable -> replace(variable, instead));
          taskGroups.refresh(instances);
        });
  }

  private void replace(VariableInstance variable, UnaryOperator<String> instead) {
    var group = (String) variable.getValue();
    var other = group == null ? null : instead.apply(group);
    if (other != null && !other.equals(group)) {
      runtime.setVariableLocal(variable.getExecutionId(), variable.getName(), other);
    }
  }

  /** Brings the engine's variables, due dates and timers in line with the deadlines of a case. */
  public void refreshDates(String number) {
    refreshDates(List.of(number));
  }

  /** Brings them in line with the deadlines of several cases, all of them in a few statements. */
  public void refreshDates(Collection<String> numbers) {
    system.run(() -> dates.refresh(numbers, runtime::setVariable));
  }
}
