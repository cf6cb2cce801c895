package org.sala.engine;

import java.lang.ref.WeakReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/**
 * Ends a command that goes on and on: gateways in a circle, or a step repeated without end, would
 * run until the server's memory is full. What waits for a person, a day or a message begins to
 * count anew.
 */
@Component
class StepLimit extends AbstractBpmnParseListener implements ExecutionListener {

  private static final int MOST = 5_000;

  private final ThreadLocal<Steps> steps = new ThreadLocal<>();

  private static class Steps {

    private final WeakReference<CommandContext> command;
    private int taken;

    Steps(CommandContext command) {
      this.command = new WeakReference<>(command);
    }
  }

  @Override
  public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
    flow.addListener(ExecutionListener.EVENTNAME_TAKE, this);
  }

  @Override
  public void parseMultiInstanceLoopCharacteristics(Element at, Element loop, ActivityImpl body) {
    body.getActivities()
        .forEach(each -> each.addBuiltInListener(ExecutionListener.EVENTNAME_START, this));
  }

  @Override
  public void notify(DelegateExecution execution) {
    var command = Context.getCommandContext();
    var counted = steps.get();
    if (counted == null || counted.command.get() != command) {
      counted = new Steps(command);
      steps.set(counted);
    }
    if (++counted.taken > MOST) {
      steps.remove();
      throw new Refusal(
          Wording.of("engine.model-in-circles", MOST, execution.getCurrentActivityId()));
    }
  }
}
