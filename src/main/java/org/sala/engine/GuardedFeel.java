package org.sala.engine;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** Evaluates the FEEL texts of tables and forms that keep to {@link ExpressionLimits}. */
class GuardedFeel implements FeelEngine {

  private final FeelEngine engine;

  private GuardedFeel(FeelEngine engine) {
    this.engine = engine;
  }

  static FeelEngineFactory factory() {
    return () -> new GuardedFeel(new ScalaFeelEngineFactory().createInstance());
  }

  @Override
  public <T> T evaluateSimpleExpression(String text, VariableContext variables) {
    ExpressionLimits.checkFeel(text);
    return engine.evaluateSimpleExpression(text, variables);
  }

  @Override
  public boolean evaluateSimpleUnaryTests(String text, String input, VariableContext variables) {
    ExpressionLimits.checkFeel(text);
    return engine.evaluateSimpleUnaryTests(text, input, variables);
  }
}
