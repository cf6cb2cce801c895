package org.sala.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.model.CallableElementParameter;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Calls of processes hand over what their models say, but no empty copy of what both sides see in
 * {@link CaseFacts}.
 */
@Component
class SparingCalls extends AbstractBpmnParseListener {

  private final CaseFacts facts;

  SparingCalls(CaseFacts facts) {
    this.facts = facts;
  }

  @Override
  public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
    if (activity.getActivityBehavior() instanceof CallableElementActivityBehavior call) {
      spare(call.getCallableElement().getInputs());
      spare(call.getCallableElement().getOutputs());
    }
  }

  private void spare(List<CallableElementParameter> parameters) {
    parameters.replaceAll(Sparing::new);
  }

  private final class Sparing extends CallableElementParameter {

    private final CallableElementParameter declared;

    Sparing(CallableElementParameter declared) {
      this.declared = declared;
      setSourceValueProvider(declared.getSourceValueProvider());
      setTarget(declared.getTarget());
      setAllVariables(declared.isAllVariables());
      setReadLocal(declared.isReadLocal());
    }

    @Override
    public void applyTo(VariableScope scope, VariableMap variables) {
      VariableMap given = Variables.createVariables();
      declared.applyTo(scope, given);
      var number = CaseFacts.numberOf(scope);
      given.forEach(
          (name, value) -> {
            if (value != null || !facts.isFact(number, name)) {
              variables.putValueTyped(name, given.getValueTyped(name));
            }
          });
    }
  }
}
