package org.sala.models.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Ways that come back to where they were: somebody or something must be waited for on them. */
final class Loops {

  private static final Set<String> WAITING =
      Set.of(
          "userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway", "subProcess");

  private final ModelSet set;

  private Loops(ModelSet set) {
    this.set = set;
  }

  static void check(ModelSet set, Findings findings) {
    var loops = new Loops(set);
    for (var file : set.processes().values()) {
      file.all(FlowNode.class).stream()
          .filter(node -> loops.comesBack(file, node))
          .findFirst()
          .ifPresent(node -> findings.add(Weight.STUCK, file, node, "models.endless-loop"));
      file.all(FlowNode.class).stream()
          .filter(node -> ProcessFile.delegate(node).filter(loops::endsLoops).isPresent())
          .filter(
              node -> !file.graph().reached(file.graph().next(node), each -> false).contains(node))
          .forEach(node -> findings.add(Weight.STUCK, file, node, "models.not-come-back-to"));
      if (loops.calls(file.id(), file.id(), new HashSet<>())) {
        findings.add(Weight.STUCK, file, file.process(), "models.calls-itself");
      }
    }
  }

  private boolean comesBack(ProcessFile file, FlowNode node) {
    return !waits(node, new HashSet<>())
        && file.graph()
            .reached(file.graph().next(node), each -> waits(each, new HashSet<>()))
            .contains(node);
  }

  private boolean waits(FlowNode node, Set<String> asked) {
    if (node instanceof CallActivity call) {
      return waits(call.getCalledElement(), asked);
    }
    return WAITING.contains(node.getElementType().getTypeName())
        || ProcessFile.delegate(node).filter(this::endsLoops).isPresent();
  }

  private boolean endsLoops(String delegate) {
    return set.product().step(delegate).endsLoops();
  }

  // A called process is waited for if no way through it is without waiting.
  private boolean waits(String process, Set<String> asked) {
    var called = set.processes().get(process);
    return called == null
        || asked.add(process)
            && called
                .graph()
                .reached(
                    ProcessFile.starts(called.process()), node -> waits(node, new HashSet<>(asked)))
                .stream()
                .noneMatch(EndEvent.class::isInstance);
  }

  private boolean calls(String from, String sought, Set<String> asked) {
    var file = set.processes().get(from);
    List<String> called =
        file == null
            ? List.of()
            : file.all(CallActivity.class).stream().map(CallActivity::getCalledElement).toList();
    return called.contains(sought)
        || called.stream().anyMatch(each -> asked.add(each) && calls(each, sought, asked));
  }
}
