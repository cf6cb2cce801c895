package org.sala.request;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A pause ends with the process or sub-process that stopped the clock, however that ends: a
 * decision or a withdrawal that interrupts it never comes to the step that would start the clock
 * again (R24).
 */
@Component
class PauseEnds extends AbstractBpmnParseListener implements ExecutionListener {

  private static final String STOPS_THE_CLOCK = "${pauseClock}";

  private final ObjectProvider<ResumeClock> resumeClock;

  PauseEnds(ObjectProvider<ResumeClock> resumeClock) {
    this.resumeClock = resumeClock;
  }

  @Override
  public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    var delegate = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "delegateExpression");
    if (STOPS_THE_CLOCK.equals(delegate)) {
      scope.addBuiltInListener(ExecutionListener.EVENTNAME_END, this);
    }
  }

  @Override
  public void notify(DelegateExecution execution) {
    resumeClock.getObject().execute(execution);
  }
}
