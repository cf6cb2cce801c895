package org.sala.engine;

import camundajar.impl.scala.util.Either;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.context.Context;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;
import org.springframework.util.ConcurrentLruCache;

/**
 * Evaluates the FEEL texts of tables and forms that keep to {@link ExpressionLimits}. A text is
 * checked and read once, not for each request that is decided by it.
 */
class GuardedFeel extends ScalaFeelEngine {

  private GuardedFeel() {
    super(List.of());
  }

  static FeelEngineFactory factory() {
    return GuardedFeel::new;
  }

  @Override
  protected FeelEngine buildFeelEngine(
      CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
    return new ReadOnce(super.buildFeelEngine(functions, values));
  }

  private static final class ReadOnce extends FeelEngine {

    private static final int TEXTS = 5_000;

    private final ConcurrentLruCache<String, Either<Failure, ParsedExpression>> expressions =
        new ConcurrentLruCache<>(TEXTS, this::expression);
    private final ConcurrentLruCache<String, Either<Failure, ParsedExpression>> tests =
        new ConcurrentLruCache<>(TEXTS, this::tests);

    ReadOnce(FeelEngine like) {
      super(like.functionProvider(), like.valueMapper(), like.configuration(), like.clock());
    }

    @Override
    public Either<Failure, Object> evalExpression(String text, Context context) {
      return expressions.get(text).flatMap(read -> eval(read, context));
    }

    @Override
    public Either<Failure, Object> evalUnaryTests(String text, Context context) {
      return tests.get(text).flatMap(read -> eval(read, context));
    }

    private Either<Failure, ParsedExpression> expression(String text) {
      ExpressionLimits.checkFeel(text);
      return parseExpression(text);
    }

    private Either<Failure, ParsedExpression> tests(String text) {
      ExpressionLimits.checkFeel(text);
      return parseUnaryTests(text);
    }
  }
}
