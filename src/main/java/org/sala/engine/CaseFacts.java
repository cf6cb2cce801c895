package org.sala.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What models may name of a case although no variable holds it: groups and dates stand in the
 * product's own tables, and what has not happened yet has a value from the beginning. A variable of
 * the same name goes first, in the process itself or in those that called it.
 */
@Component
public class CaseFacts {

  private final ObjectProvider<Source> sources;

  CaseFacts(ObjectProvider<Source> sources) {
    this.sources = sources;
  }

  /** Knows the facts of one kind of case. */
  public interface Source {

    /** Whether this knows cases with this number. */
    boolean follows(String caseNumber);

    /** The names that models may use. */
    Set<String> known();

    /** What the name stands for; null if there is nothing. */
    Object fact(String caseNumber, String name);
  }

  /** Whether a name stands for a fact of this case. */
  public boolean isFact(String caseNumber, String name) {
    return source(caseNumber, name) != null;
  }

  /** What the name stands for in this case, without its variables; null if there is nothing. */
  public Object of(String caseNumber, String name) {
    var source = source(caseNumber, name);
    return source == null ? null : source.fact(caseNumber, name);
  }

  /** What a model sees under this name. */
  public Object value(VariableScope scope, String name) {
    var held = scope.getVariable(name);
    var execution = execution(scope);
    if (held != null || execution == null) {
      return held;
    }
    var number = execution.getProcessBusinessKey();
    return isFact(number, name) ? ofCallers(execution, name) : null;
  }

  private Object ofCallers(ExecutionEntity execution, String name) {
    var caller = execution.getProcessInstance().getSuperExecution();
    while (caller != null) {
      var held = caller.getVariable(name);
      if (held != null) {
        return held;
      }
      caller = caller.getProcessInstance().getSuperExecution();
    }
    return of(execution.getProcessBusinessKey(), name);
  }

  /** Sets a variable, unless the model sees the same without it. */
  public void set(DelegateExecution execution, String name, Object value) {
    var number = execution.getProcessBusinessKey();
    if (execution.hasVariable(name)
        || !isFact(number, name)
        || !Objects.equals(value(execution, name), value)) {
      execution.setVariable(name, value);
    }
  }

  /** Those of the variables that a case does not know by itself. */
  public Map<String, Object> without(String caseNumber, Map<String, Object> variables) {
    var needed = new HashMap<>(variables);
    needed.entrySet().removeIf(each -> isKnown(caseNumber, each.getKey(), each.getValue()));
    return needed;
  }

  /** Whether a name stands for just this in a case, without a variable. */
  public boolean isKnown(String caseNumber, String name, Object value) {
    return isFact(caseNumber, name) && Objects.equals(of(caseNumber, name), value);
  }

  /** The number of the case in which a scope lies, null if it lies in none. */
  static String numberOf(VariableScope scope) {
    var execution = execution(scope);
    return execution == null ? null : execution.getProcessBusinessKey();
  }

  private static ExecutionEntity execution(VariableScope scope) {
    if (scope instanceof ExecutionEntity execution) {
      return execution;
    }
    return scope instanceof DelegateTask task ? (ExecutionEntity) task.getExecution() : null;
  }

  private Source source(String caseNumber, String name) {
    return caseNumber == null
        ? null
        : sources.stream()
            .filter(each -> each.follows(caseNumber) && each.known().contains(name))
            .findFirst()
            .orElse(null);
  }
}
