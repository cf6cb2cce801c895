package org.sala.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sala.language.Wording;
import org.w3c.dom.Element;

/**
 * Refuses a loop of jobs in which nobody and nothing is ever waited for: it would run until
 * somebody stops it. A loop within one command is ended by {@link StepLimit}.
 */
final class NewLoops {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  // Here a process waits for a person, a message, a moment or what it calls.
  private static final Set<String> WAITING =
      Set.of(
          "userTask",
          "receiveTask",
          "intermediateCatchEvent",
          "eventBasedGateway",
          "callActivity",
          "subProcess",
          "transaction");

  // They say themselves when nothing is left to move, and fail if they are asked once more.
  private static final Set<String> END_THEMSELVES =
      Set.of("${moveDates}", "${moveCases}", "${replayCases}", "${letReceivedFollow}");

  private final Map<String, Element> nodes = new HashMap<>();
  private final Map<String, Set<String>> next = new HashMap<>();

  private NewLoops(List<Element> elements) {
    for (var element : elements) {
      if ("sequenceFlow".equals(element.getLocalName())) {
        next.computeIfAbsent(element.getAttribute("sourceRef"), key -> new HashSet<>())
            .add(element.getAttribute("targetRef"));
      } else if (element.hasAttribute("id")) {
        nodes.put(element.getAttribute("id"), element);
      }
    }
  }

  /**
   * Checks a BPMN file.
   *
   * @throws Refusal naming a step of the first such loop
   */
  static void check(List<Element> elements) {
    var loops = new NewLoops(elements);
    loops.nodes.values().stream()
        .filter(loops::isJob)
        .filter(job -> loops.comesBack(job.getAttribute("id")))
        .findFirst()
        .ifPresent(
            job -> {
              throw new Refusal(Wording.of("engine.model.endless", job.getAttribute("id")));
            });
  }

  private boolean isJob(Element node) {
    return isTrue(node, "asyncBefore") || isTrue(node, "asyncAfter") || isTrue(node, "async");
  }

  private static boolean isTrue(Element node, String attribute) {
    return "true".equals(node.getAttributeNS(CAMUNDA, attribute));
  }

  private boolean comesBack(String job) {
    var seen = new HashSet<String>();
    return !stops(job) && reaches(job, job, seen);
  }

  private boolean reaches(String from, String job, Set<String> seen) {
    for (var to : next.getOrDefault(from, Set.of())) {
      if (to.equals(job) || !stops(to) && seen.add(to) && reaches(to, job, seen)) {
        return true;
      }
    }
    return false;
  }

  private boolean stops(String id) {
    var node = nodes.get(id);
    return node == null
        || WAITING.contains(node.getLocalName())
        || END_THEMSELVES.contains(node.getAttributeNS(CAMUNDA, "delegateExpression"));
  }
}
