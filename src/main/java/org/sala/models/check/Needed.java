package org.sala.models.check;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What the product needs in a model: the ladder, the steps it refers to, what it must do. */
final class Needed {

  private final ProcessFile file;
  private final Findings findings;

  private Needed(ProcessFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  static void check(ModelSet set, Findings findings) {
    for (var file : set.processes().values()) {
      set.needs(file).ifPresent(needs -> new Needed(file, findings).in(needs));
    }
  }

  private void in(ProcessNeeds needs) {
    var nodes = file.all(FlowNode.class);
    var delegates =
        nodes.stream()
            .flatMap(node -> ProcessFile.delegate(node).stream())
            .collect(Collectors.toSet());
    var tasks = file.all(UserTask.class);
    var timers =
        file.all(TimerEventDefinition.class).stream()
            .map(timer -> timer.getTimeDate() == null ? null : timer.getTimeDate().getTextContent())
            .map(Reads::variable)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    each(needs.delegates(), delegates, "models.needs-step");
    each(
        needs.steps(),
        tasks.stream().map(BaseElement::getId).collect(Collectors.toSet()),
        "models.needs-task");
    each(
        needs.forms(),
        tasks.stream()
            .map(task -> ProcessFile.camunda(task, "formRef"))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()),
        "models.needs-form");
    each(needs.timers(), timers, "models.needs-timer");
    calls(needs);
    needs.fourEyes().forEach((step, other) -> fourEyes(tasks, step, other));
  }

  private void fourEyes(List<UserTask> tasks, String step, String other) {
    tasks.stream()
        .filter(task -> step.equals(task.getId()))
        .filter(task -> !ExtensionProperties.of(task).getOrDefault("notBy", "").contains(other))
        .forEach(task -> findings.add(Weight.STUCK, file, task, "models.needs-four-eyes", other));
  }

  private void each(Iterable<String> needed, Set<String> there, String key) {
    needed.forEach(
        name -> {
          if (!there.contains(name)) {
            findings.add(Weight.STUCK, file, file.process(), key, name);
          }
        });
  }

  private void calls(ProcessNeeds needs) {
    var calls = file.all(CallActivity.class);
    needs
        .calls()
        .forEach(
            (called, messages) -> {
              var steps =
                  calls.stream().filter(call -> called.equals(call.getCalledElement())).toList();
              if (steps.isEmpty()) {
                findings.add(Weight.STUCK, file, file.process(), "models.needs-call", called);
              }
              for (var step : steps) {
                messages.stream()
                    .filter(message -> !Messages.interrupts(file, step, message))
                    .forEach(
                        message ->
                            findings.add(
                                Weight.STUCK, file, step, "models.needs-interruption", message));
              }
            });
  }
}
