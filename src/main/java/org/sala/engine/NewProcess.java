package org.sala.engine;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
      throw refusal(
          task,
          "gives work to '"
              + assignee
              + "'. Only the officer in charge, "
              + OFFICER
              + ", may stand"
              + " there; offer the task to a group instead.",
          "ប្រគល់ការងារឱ្យ '"
              + assignee
              + "'។ អាចសរសេរបានតែមន្ត្រីទទួលបន្ទុក "
              + OFFICER
              + " ឬសូមប្រគល់ឱ្យក្រុម។");
    }
  }

  private static void checkBusinessKey(Element in) {
    var key = in.getAttributeNS(null, "businessKey");
    if (!key.isEmpty() && !key.equals(OWN_CASE)) {
      throw refusal(
          in,
          "calls a process for '"
              + key
              + "'. A model speaks of its own case alone: write "
              + OWN_CASE
              + ".",
          "ហៅដំណើរការសម្រាប់ '"
              + key
              + "'។ គំរូនិយាយតែពីសំណុំរឿងរបស់ខ្លួន៖ សូមសរសេរ "
              + OWN_CASE
              + "។");
    }
  }

  private static void checkStart(Element start) {
    var parent = (Element) start.getParentNode();
    if (!"process".equals(parent.getLocalName())) {
      return;
    }
    for (var child = start.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element && STARTS.contains(child.getLocalName())) {
        throw refusal(
            start,
            "starts a process by itself. A case is started by whoever registers it; use a plain"
                + " start event.",
            "ចាប់ផ្តើមដំណើរការដោយខ្លួនឯង។ សំណុំរឿងចាប់ផ្តើមដោយអ្នកចុះបញ្ជី៖ សូមប្រើ start event"
                + " ធម្មតា។");
      }
    }
  }

  private static void refuseSignal(Element signal) {
    throw refusal(
        signal,
        "is a signal, which every case hears. Use a message or a step of the own case.",
        "ជាសញ្ញាដែលគ្រប់សំណុំរឿងទទួល។ សូមប្រើសារ ឬជំហាននៃសំណុំរឿងខ្លួន។");
  }

  private static void checkCycle(Element cycle) {
    var text = cycle.getTextContent().strip();
    var repeating = CYCLE.matcher(text);
    if (!repeating.matches() || isShorter(repeating.group(1), SHORTEST_CYCLE)) {
      throw refusal(
          cycle,
          "repeats at '" + text + "'. Write a cycle of at least one hour, such as R3/P1D.",
          "ធ្វើម្តងទៀតតាម '" + text + "'។ សូមសរសេរវដ្តយ៉ាងតិចមួយម៉ោង ដូចជា R3/P1D។");
    }
  }

  private static void checkRetries(Element retries) {
    for (var text : retries.getTextContent().strip().split("\\s*,\\s*")) {
      var retry = RETRY.matcher(text);
      if (!retry.matches()
          || retry.group(1) != null && Integer.parseInt(retry.group(1)) > MOST_RETRIES
          || isShorter(retry.group(2), SHORTEST_RETRY)) {
        throw refusal(
            retries,
            "tries a failed step again at '"
                + text
                + "'. Write at most "
                + MOST_RETRIES
                + " tries, each at least ten seconds later, such as R5/PT5M.",
            "សាកជំហានដែលបរាជ័យម្តងទៀតតាម '"
                + text
                + "'។ សូមសរសេរយ៉ាងច្រើន "
                + MOST_RETRIES
                + " ដង ម្តងៗយ៉ាងតិចដប់វិនាទី ដូចជា R5/PT5M។");
      }
    }
  }

  private static void checkRepetitions(Element number) {
    var text = number.getTextContent().strip();
    if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > MOST_REPETITIONS) {
      throw refusal(
          number,
          "repeats a step '" + text + "' times. Write a number up to " + MOST_REPETITIONS + ".",
          "ធ្វើជំហានម្តងហើយម្តងទៀត '"
              + text
              + "' ដង។ សូមសរសេរលេខរហូតដល់ "
              + MOST_REPETITIONS
              + "។");
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

  private static Refusal refusal(Element element, String en, String km) {
    var named = element;
    while (!named.hasAttribute("id") && named.getParentNode() instanceof Element parent) {
      named = parent;
    }
    var id = named.getAttribute("id");
    return new Refusal("'" + id + "' " + en, "'" + id + "' " + km);
  }
}
