package org.sala.engine;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/**
 * What a model may name beside its variables: the delegates of Sala, the facts of the case, an
 * entry of a decision's single result ({@code decisionResult.leadUnit}), and the request number of
 * a running case ({@code execution.processBusinessKey}).
 */
class ModelElResolver extends ELResolver {

  private final ApplicationContext context;

  ModelElResolver(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public Object getValue(ELContext elContext, Object base, Object property) {
    var name = String.valueOf(property);
    if (base == null && isDelegate(name)) {
      elContext.setPropertyResolved(true);
      return context.getBean(name);
    }
    var fact = base == null ? fact(elContext, name) : null;
    if (fact != null) {
      elContext.setPropertyResolved(true);
      return fact;
    }
    if (base instanceof DmnDecisionResult result) {
      elContext.setPropertyResolved(true);
      return result.isEmpty() ? null : result.getSingleResult().get(name);
    }
    if (base instanceof DelegateExecution execution && name.equals("processBusinessKey")) {
      elContext.setPropertyResolved(true);
      return execution.getProcessBusinessKey();
    }
    return null;
  }

  private Object fact(ELContext elContext, String name) {
    if (!(elContext.getContext(VariableScope.class) instanceof VariableScope scope)) {
      return null;
    }
    var facts = context.getBean(CaseFacts.class);
    return facts.isFact(CaseFacts.numberOf(scope), name) ? facts.value(scope, name) : null;
  }

  private boolean isDelegate(String name) {
    return context.containsBean(name) && context.isTypeMatch(name, JavaDelegate.class);
  }

  @Override
  public Class<?> getType(ELContext elContext, Object base, Object property) {
    return null;
  }

  @Override
  public void setValue(ELContext elContext, Object base, Object property, Object value) {
    // Nothing here can be written, so that the next resolver is asked.
  }

  @Override
  public boolean isReadOnly(ELContext elContext, Object base, Object property) {
    return true;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext elContext, Object base) {
    return Object.class;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext elContext, Object base) {
    return null;
  }
}
