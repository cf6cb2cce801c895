package org.sala.engine;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.lang3.ArrayUtils;
import org.sala.language.Wording;
import org.w3c.dom.Element;

/**
 * What a process may do: speak of its own case, give work to the officer whom the unit's head
 * chose, and wait long enough. A model with a business key or a person written into it would act on
 * one case alone; one that starts by itself would do so with nobody asking.
 */
final class NewProcess {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final String OWN_CASE = "${execution.processBusinessKey}";

  /** The officer of the unit, whom the head chooses from a list that the product makes. */
  private static final String OFFICER = "${officer}";

  private static final Duration SHORTEST_CYCLE = Duration.ofHours(1);
  private static final Duration SHORTEST_RETRY = Duration.ofSeconds(10);
  private static final int MOST_RETRIES = 20;
  private static final int MOST_REPETITIONS = 100;

  private static final Set<String> STARTS =
      Set.of(
          "timerEventDefinition",
          "signalEventDefinition",
          "conditionalEventDefinition",
          "messageEventDefinition");
  private static final Pattern CYCLE = Pattern.compile("R\\d*/(?:[^/]+/)?(PT?[0-9A-Z.]+)");
  private static final Pattern RETRY = Pattern.compile("(?:R(\\d{1,9})/)?(PT?[0-9A-Z.]+)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private NewProcess() {}

  /**
   * Checks a BPMN file.
   *
   * @throws Refusal naming the first element that is not allowed
   */
  static void check(List<Element> elements) {
    elements.forEach(NewProcess::check);
  }

  private static void check(Element element) {
    switch (String.valueOf(element.getLocalName())) {
      case "userTask" -> checkAssignee(element);
      case "in" -> checkBusinessKey(element);
      case "startEvent" -> checkStart(element);
      case "signalEventDefinition" -> refuseSignal(element);
      case "timeCycle" -> checkCycle(element);
      case "failedJobRetryTimeCycle" -> checkRetries(element);
      case "loopCardinality" -> checkRepetitions(element);
      default -> {
        // ModelLimits refuses code; the rest is the owner's to say
      }
    }
  }

  private static void checkAssignee(Element task) {
    var assignee = task.getAttributeNS(CAMUNDA, "assignee");
    if (!assignee.isEmpty() && !assignee.equals(OFFICER)) {
      throw refusal(task, "engine.model.assignee", assignee, OFFICER);
    }
  }

  private static void checkBusinessKey(Element in) {
    var key = in.getAttributeNS(null, "businessKey");
    if (!key.isEmpty() && !key.equals(OWN_CASE)) {
      throw refusal(in, "engine.model.other-case", key, OWN_CASE);
    }
  }

  private static void checkStart(Element start) {
    var parent = (Element) start.getParentNode();
    if (!"process".equals(parent.getLocalName())) {
      return;
    }
    for (var child = start.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element && STARTS.contains(child.getLocalName())) {
        throw refusal(start, "engine.model.starts-itself");
      }
    }
  }

  private static void refuseSignal(Element signal) {
    throw refusal(signal, "engine.model.signal");
  }

  private static void checkCycle(Element cycle) {
    var text = cycle.getTextContent().strip();
    var repeating = CYCLE.matcher(text);
    if (!repeating.matches() || isShorter(repeating.group(1), SHORTEST_CYCLE)) {
      throw refusal(cycle, "engine.model.cycle", text);
    }
  }

  private static void checkRetries(Element retries) {
    for (var text : retries.getTextContent().strip().split("\\s*,\\s*")) {
      var retry = RETRY.matcher(text);
      if (!retry.matches()
          || retry.group(1) != null && Integer.parseInt(retry.group(1)) > MOST_RETRIES
          || isShorter(retry.group(2), SHORTEST_RETRY)) {
        throw refusal(retries, "engine.model.retries", text, MOST_RETRIES);
      }
    }
  }

  private static void checkRepetitions(Element number) {
    var text = number.getTextContent().strip();
    if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > MOST_REPETITIONS) {
      throw refusal(number, "engine.model.repetitions", text, MOST_REPETITIONS);
    }
  }

  // Years, months and days count as days: Duration reads no larger units.
  private static boolean isShorter(String iso, Duration shortest) {
    try {
      return iso.matches("P\\d+[YMW].*")
          ? iso.matches("P0+[YMW].*")
          : Duration.parse(iso).compareTo(shortest) < 0;
    } catch (java.time.format.DateTimeParseException e) {
      return true;
    }
  }

  private static Refusal refusal(Element element, String key, Object... arguments) {
    var named = element;
    while (!named.hasAttribute("id") && named.getParentNode() instanceof Element parent) {
      named = parent;
    }
    var id = named.getAttribute("id");
    return new Refusal(Wording.of(key, ArrayUtils.insert(0, arguments, id)));
  }
}
