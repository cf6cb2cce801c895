package org.sala.engine;

import java.sql.SQLException;
import java.sql.Statement;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * Ends a query of a person after {@value #SECONDS} seconds, whatever it asks the engine for and
 * whatever door it came through. The database stops working for it, and the person is told; jobs
 * take the time they need.
 */
@Intercepts(
    @Signature(type = StatementHandler.class, method = "parameterize", args = Statement.class))
class PersonsQuestions implements Interceptor {

  private static final int SECONDS = 5;

  @Override
  public Object intercept(Invocation invocation) throws Throwable {
    var parameter = ((StatementHandler) invocation.getTarget()).getBoundSql().getParameterObject();
    var command = Context.getCommandContext();
    if (parameter instanceof AbstractQuery
        && command != null
        && command.getAuthenticatedUserId() != null) {
      bound((Statement) invocation.getArgs()[0]);
    }
    return invocation.proceed();
  }

  private static void bound(Statement statement) throws SQLException {
    int present = statement.getQueryTimeout();
    if (present == 0 || present > SECONDS) {
      statement.setQueryTimeout(SECONDS);
    }
  }
}
