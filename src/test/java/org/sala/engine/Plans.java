package org.sala.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.scripting.defaults.DefaultParameterHandler;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;

/**
 * How the database means to answer the questions for tasks if reading whole tables and sorting them
 * are as dear as they are where there are many.
 */
@Intercepts(
    @Signature(
        type = Executor.class,
        method = "query",
        args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
class Plans implements Interceptor {

  private static final String DEAR =
      "set seq_page_cost = 1000; set enable_sort = off; set enable_seqscan = off;"
          + " set enable_hashjoin = off; set enable_mergejoin = off";

  private static final Pattern READING =
      Pattern.compile(
          "Seq Scan on act_ru_\\w+|Index (Only )?Scan (Backward )?using \\w+ on act_ru_\\w+"
              + "|Bitmap Index Scan on \\w+");

  private final List<String> plans = new ArrayList<>();

  /** The plans since somebody asked last. */
  String taken() {
    var all = String.join("\n", plans);
    plans.clear();
    return all;
  }

  /** By which index each table of the engine is read, in the plans since somebody asked last. */
  String indexes() {
    return READING
        .matcher(taken())
        .results()
        .map(reading -> reading.group().replaceAll("\\s+", " "))
        .distinct()
        .sorted()
        .collect(Collectors.joining("; "));
  }

  @Override
  public Object intercept(Invocation invocation) throws Throwable {
    var statement = (MappedStatement) invocation.getArgs()[0];
    if (statement.getId().matches(".*\\.(select|count)(VisibleTasks|TasksOfLinks)")) {
      explain((Executor) invocation.getTarget(), statement, invocation.getArgs()[1]);
    }
    return invocation.proceed();
  }

  private void explain(Executor executor, MappedStatement statement, Object query)
      throws SQLException {
    var sql = statement.getBoundSql(query);
    var connection = executor.getTransaction().getConnection();
    try (var settings = connection.createStatement();
        var explain = connection.prepareStatement("explain " + sql.getSql())) {
      settings.execute(DEAR);
      new DefaultParameterHandler(statement, query, sql).setParameters(explain);
      var rows = explain.executeQuery();
      while (rows.next()) {
        plans.add(rows.getString(1));
      }
      settings.execute("reset all");
    }
  }
}
