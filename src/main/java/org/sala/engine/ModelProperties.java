package org.sala.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reads the properties that process owners set in the Modeler: {@code status} (what the case is in
 * from here on), {@code outcome} (how it ends here) and {@code notBy} (who may not do this).
 */
@Component
public class ModelProperties extends AbstractBpmnParseListener {

  private static final String PREFIX = "sala.";

  private final ObjectProvider<Milestones> milestones;

  ModelProperties(ObjectProvider<Milestones> milestones) {
    this.milestones = milestones;
  }

  /** Told when a running case passes a step that says so; each kind of case has its own. */
  public interface Milestones {

    /** Whether this is told of the case with this number. */
    boolean follows(String caseNumber);

    /** The case is in this status from now on. */
    void reached(String caseNumber, String status);

    /** The case ends with this outcome. */
    void ended(String caseNumber, String outcome);
  }

  /** The value of a property of a step, or nothing. */
  public static Optional<String> of(ActivityImpl activity, String name) {
    return Optional.ofNullable((String) activity.getProperty(PREFIX + name));
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    read(element, activity);
  }

  @Override
  public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
    read(element, activity);
  }

  @Override
  public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    read(element, activity);
  }

  @Override
  public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    read(element, activity);
  }

  private void read(Element element, ActivityImpl activity) {
    var properties = properties(element);
    properties.forEach((name, value) -> activity.setProperty(PREFIX + name, value));
    if (properties.containsKey("status")) {
      onStart(
          activity,
          execution ->
              of(execution.getProcessBusinessKey())
                  .reached(execution.getProcessBusinessKey(), properties.get("status")));
    }
    if (properties.containsKey("outcome")) {
      onStart(
          activity,
          execution ->
              of(execution.getProcessBusinessKey())
                  .ended(execution.getProcessBusinessKey(), properties.get("outcome")));
    }
  }

  private Milestones of(String caseNumber) {
    return milestones.stream()
        .filter(each -> each.follows(caseNumber))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("Nobody follows the case " + caseNumber + "."));
  }

  private static void onStart(ActivityImpl activity, ExecutionListener listener) {
    activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener);
  }

  private static Map<String, String> properties(Element element) {
    var found = new HashMap<String, String>();
    var extensions = element.element("extensionElements");
    var list =
        extensions == null
            ? null
            : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
    if (list != null) {
      list.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property")
          .forEach(each -> found.put(each.attribute("name"), each.attribute("value")));
    }
    return found;
  }
}
