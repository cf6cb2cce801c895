package org.sala.models.check;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Questions that are answered in one way for ever once they are answered so, on a way that leads
 * back to them: whoever chooses to go on there is led back each time.
 */
final class Rounds {

  private final ModelSet set;
  private final ProcessFile file;

  private Rounds(ModelSet set, ProcessFile file) {
    this.set = set;
    this.file = file;
  }

  static void check(ModelSet set, Findings findings) {
    for (var file : set.processes().values()) {
      var rounds = new Rounds(set, file);
      file.all(IntermediateCatchEvent.class).forEach(event -> rounds.dates(event, findings));
      for (var gateway : file.all(ExclusiveGateway.class)) {
        var asked = rounds.asked(gateway);
        if (!asked.isEmpty()) {
          file.graph().outgoing(gateway).stream()
              .filter(flow -> rounds.leadsBack(gateway, flow, asked))
              .forEach(
                  flow ->
                      findings.add(
                          Weight.STUCK,
                          file,
                          flow,
                          "models.round-and-round",
                          Named.of(gateway),
                          String.join(", ", asked)));
        }
      }
    }
  }

  // A date that has passed is waited for no longer: where nobody else is, the round never rests.
  private void dates(IntermediateCatchEvent event, Findings findings) {
    event.getEventDefinitions().stream()
        .filter(TimerEventDefinition.class::isInstance)
        .map(timer -> ((TimerEventDefinition) timer).getTimeDate())
        .map(date -> date == null ? null : Reads.variable(date.getTextContent()))
        .filter(Objects::nonNull)
        .forEach(
            date -> {
              var round = file.graph().reached(file.graph().next(event), Rounds::waits);
              if (round.contains(event)
                  && round.stream().noneMatch(node -> sets(node, Set.of(date)))) {
                findings.add(Weight.STUCK, file, event, "models.waits-for-a-passed-date", date);
              }
            });
  }

  private static boolean waits(FlowNode node) {
    return node instanceof UserTask
        || node instanceof ReceiveTask
        || node instanceof CallActivity
        || node instanceof SubProcess;
  }

  // What can change by itself, without a step of this process, is not the same for ever.
  private Set<String> asked(ExclusiveGateway gateway) {
    var asked =
        file.graph().outgoing(gateway).stream()
            .map(Answers::conditionOf)
            .filter(text -> text != null)
            .map(Expression::of)
            .filter(condition -> condition != null)
            .flatMap(condition -> condition.names().stream())
            .collect(Collectors.toSet());
    var facts = set.facts(file).names();
    return asked.stream().allMatch(name -> !facts.contains(name) || isHandedOver(name))
        ? asked
        : Set.of();
  }

  private boolean isHandedOver(String name) {
    return set.callsOf(file.id()).stream()
        .flatMap(call -> Handover.in(call.step()).stream())
        .anyMatch(in -> name.equals(in.getCamundaTarget()));
  }

  private boolean leadsBack(ExclusiveGateway gateway, SequenceFlow flow, Set<String> asked) {
    var chosen = new HashMap<FlowNode, SequenceFlow>();
    chosen.put(gateway, flow);
    choose(gateway, chosen);
    var reached = reached(flow, chosen);
    return reached.contains(gateway)
        && reached.stream().noneMatch(node -> node instanceof EndEvent || sets(node, asked));
  }

  // The same answers are given that led to this question.
  private void choose(FlowNode question, Map<FlowNode, SequenceFlow> chosen) {
    var ways = file.graph().incoming(question);
    if (ways.size() == 1
        && ways.get(0).getSource() instanceof ExclusiveGateway before
        && chosen.putIfAbsent(before, ways.get(0)) == null) {
      choose(before, chosen);
    }
  }

  private Set<FlowNode> reached(SequenceFlow from, Map<FlowNode, SequenceFlow> chosen) {
    var seen = new HashSet<FlowNode>();
    var open = new ArrayDeque<FlowNode>(List.of(from.getTarget()));
    while (!open.isEmpty()) {
      var node = open.pop();
      if (seen.add(node)) {
        var way = chosen.get(node);
        open.addAll(way == null ? file.graph().next(node) : List.of(way.getTarget()));
      }
    }
    return seen;
  }

  private boolean sets(FlowNode node, Set<String> asked) {
    return writes(node).anyMatch(asked::contains);
  }

  private Stream<String> writes(FlowNode node) {
    if (node instanceof UserTask task) {
      return file.form(task).stream().flatMap(form -> form.questions().stream()).map(Question::key);
    }
    if (node instanceof CallActivity call) {
      return Handover.out(call).stream().map(out -> String.valueOf(out.getCamundaTarget()));
    }
    return Stream.concat(
        ProcessFile.delegate(node).stream()
            .flatMap(name -> set.product().step(name).sets().keySet().stream()),
        Messages.sets(set, file, node).names().stream());
  }
}
