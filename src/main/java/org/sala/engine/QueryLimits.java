package org.sala.engine;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.sala.language.Wording;

/**
 * Refuses a query of the engine with more conditions than a person can mean, whatever door it came
 * through and whatever it asks for. Each condition on a variable is one more join: some thousands
 * of them occupy the database and fill the memory.
 */
@Intercepts(
    @Signature(
        type = Executor.class,
        method = "query",
        args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
class QueryLimits implements Interceptor {

  /** Conditions on variables, alternatives and sortings of one query, all together. */
  static final int MOST_CONDITIONS = 20;

  private static final List<String> CONDITIONS =
      List.of("variables", "queryVariableValues", "orderingProperties", "queries");

  @Override
  public Object intercept(Invocation invocation) throws Throwable {
    if (invocation.getArgs()[1] instanceof AbstractQuery<?, ?> query
        && conditions(query, ((MappedStatement) invocation.getArgs()[0]).getConfiguration())
            > MOST_CONDITIONS) {
      throw new Refusal(Wording.of("engine.too-many-conditions", MOST_CONDITIONS));
    }
    return invocation.proceed();
  }

  private static int conditions(AbstractQuery<?, ?> query, Configuration mybatis) {
    var read = mybatis.newMetaObject(query);
    int count = 0;
    for (var name : CONDITIONS) {
      for (var each : collection(read, name)) {
        count +=
            each instanceof AbstractQuery<?, ?> other && other != query
                ? conditions(other, mybatis)
                : 1;
      }
    }
    return count;
  }

  private static Collection<?> collection(MetaObject query, String name) {
    return query.hasGetter(name) && query.getValue(name) instanceof Collection<?> found
        ? found
        : List.of();
  }
}
