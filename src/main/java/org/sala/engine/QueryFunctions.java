package org.sala.engine;

import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.springframework.util.ReflectionUtils;

/** Functions that task filters may call beside the engine's own. */
public final class QueryFunctions {

  private QueryFunctions() {}

  static void register(ExpressionManager manager) {
    manager.addFunction("dueSoon", ReflectionUtils.findMethod(QueryFunctions.class, "dueSoon"));
  }

  /** The end of the second working day from now; used by the filter "Due in 2 working days". */
  public static Date dueSoon() {
    var manager =
        (GuardedExpressions) Context.getProcessEngineConfiguration().getExpressionManager();
    Supplier<?> dueSoon = manager.context().getBean("dueSoon", Supplier.class);
    return (Date) dueSoon.get();
  }
}
