package org.sala.engine;

import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Tells which flows of a model are taken while it is rehearsed. Only models that are deployed in a
 * rehearsal tell it, and they are gone with it: living cases cost nothing.
 */
@Component
class TakenFlows extends AbstractBpmnParseListener implements ExecutionListener {

  private static final ThreadLocal<Consumer<TakenFlow>> TOLD = new ThreadLocal<>();

  /** Does work, and tells the flows that are taken in it. */
  static void telling(Consumer<TakenFlow> told, Runnable work) {
    TOLD.set(told);
    try {
      work.run();
    } finally {
      TOLD.remove();
    }
  }

  @Override
  public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
    if (TOLD.get() != null) {
      flow.addListener(ExecutionListener.EVENTNAME_TAKE, this);
    }
  }

  @Override
  public void notify(DelegateExecution execution) {
    var told = TOLD.get();
    var flow = ((ExecutionEntity) execution).getTransition();
    if (told != null && flow != null) {
      var process = execution.getProcessDefinitionId();
      told.accept(
          new TakenFlow(
              process.substring(0, process.indexOf(':')),
              flow.getId(),
              flow.getDestination().getId()));
    }
  }
}
