package org.sala.engine;

import java.sql.SQLException;
import java.sql.Statement;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.postgresql.PGStatement;

/**
 * Has the database plan each question for tasks that the links alone do not answer for the groups
 * that ask. A plan kept for all of them would walk through every task of the office by date for a
 * group that has none.
 */
@Intercepts(
    @Signature(type = StatementHandler.class, method = "parameterize", args = Statement.class))
class PlannedAnew implements Interceptor {

  @Override
  public Object intercept(Invocation invocation) throws Throwable {
    var parameter = ((StatementHandler) invocation.getTarget()).getBoundSql().getParameterObject();
    if (parameter instanceof ListQueryParameterObject query
        && query.getAuthCheck() instanceof AskedTasks asked
        && !asked.isAnsweredByLinks()) {
      plannedAnew((Statement) invocation.getArgs()[0]);
    }
    return invocation.proceed();
  }

  private static void plannedAnew(Statement statement) throws SQLException {
    if (statement.isWrapperFor(PGStatement.class)) {
      statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
  }
}
