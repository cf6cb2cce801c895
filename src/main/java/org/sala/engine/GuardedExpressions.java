package org.sala.engine;

import java.util.Set;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.sala.language.Wording;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates what models may say and nothing else. Models name variables, the delegates of Sala and
 * entries of a decision's result; no method is ever called. Expressions of task queries, which any
 * user can send, are limited to four texts: the engine itself lets them through inside {@code
 * orQueries} (CVE-2026-109432).
 */
class GuardedExpressions extends JuelExpressionManager {

  /** The texts that a task filter may use. */
  static final Set<String> QUERY_EXPRESSIONS =
      Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}", "${dueSoon()}");

  private final ApplicationContext context;

  GuardedExpressions(ApplicationContext context) {
    this.context = context;
  }

  ApplicationContext context() {
    return context;
  }

  @Override
  public Expression createExpression(String text) {
    ensureInitialized();
    if (text.contains("${") || text.contains("#{")) { // else it is plain text, however long
      ExpressionLimits.checkSize(text);
    }
    return new GuardedExpression(createValueExpression(text), this, text);
  }

  @Override
  protected ELResolver createElResolver() {
    var resolvers = new CompositeELResolver();
    resolvers.add(new ModelElResolver(context));
    resolvers.add(new VariableScopeElResolver());
    resolvers.add(new VariableContextElResolver());
    resolvers.add(new ArrayELResolver());
    resolvers.add(new ListELResolver());
    resolvers.add(new MapELResolver());
    return resolvers;
  }

  private static class GuardedExpression extends JuelExpression {

    GuardedExpression(ValueExpression value, JuelExpressionManager manager, String text) {
      super(value, manager, text);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
      if (scope == null && !QUERY_EXPRESSIONS.contains(expressionText)) {
        throw new Refusal(Wording.of("engine.expression-in-query", expressionText));
      }
      return super.getValue(scope, execution);
    }
  }
}
