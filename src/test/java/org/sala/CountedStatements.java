package org.sala;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * Counts the SQL statements that go to the database, a batch as one, and the rows they write.
 * Within a batch the engine sometimes sends an entry more that writes nothing.
 */
@TestConfiguration
public class CountedStatements implements BeanPostProcessor, QueryExecutionListener {

  private static final Pattern INSERT = Pattern.compile("^\\s*insert\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern NEW_VARIABLE =
      Pattern.compile("^\\s*insert into (\\w+\\.)?ACT_RU_VARIABLE\\b", Pattern.CASE_INSENSITIVE);

  // Every few seconds it is looked whether a file of minutes waits to be registered; and sessions
  // are counted apart, see KeptSessionsTest.
  private static final Pattern BESIDE =
      Pattern.compile("select id, registered_by from minutes_import where status|\\bhttp_session");

  private static final Pattern WRITES_BEFORE =
      Pattern.compile("\\bas\\s*\\(\\s*(insert|update|delete)\\b", Pattern.CASE_INSENSITIVE);

  private final AtomicLong statements = new AtomicLong();
  private final AtomicLong rows = new AtomicLong();
  private final AtomicLong variables = new AtomicLong();
  private final AtomicReference<StatementProfile> profile = new AtomicReference<>();
  private final AtomicReference<Consumer<QueryInfo>> listener = new AtomicReference<>();

  /**
   * What some work cost.
   *
   * @param engineVariables how many variables the engine was given to keep, those of tasks included
   */
  public record Count(long statements, long rowsWritten, long engineVariables) {

    /** The cost of nothing. */
    public static final Count NOTHING = new Count(0, 0, 0);

    public Count plus(Count other) {
      return new Count(
          statements + other.statements,
          rowsWritten + other.rowsWritten,
          engineVariables + other.engineVariables);
    }
  }

  /** Counts what the work costs. */
  public Count during(Runnable work) {
    var before = soFar();
    work.run();
    var after = soFar();
    return new Count(
        after.statements() - before.statements(),
        after.rowsWritten() - before.rowsWritten(),
        after.engineVariables() - before.engineVariables());
  }

  /** What everything has cost since the start. */
  public Count soFar() {
    return new Count(statements.get(), rows.get(), variables.get());
  }

  /** From now on each statement goes into this profile as well; null ends it. */
  public void into(StatementProfile profile) {
    this.profile.set(profile);
  }

  /** From now on each statement goes to this listener as well, with its values; null ends it. */
  public void to(Consumer<QueryInfo> listener) {
    this.listener.set(listener);
  }

  /** A data source that counts. */
  public DataSource counted(DataSource source) {
    return ProxyDataSourceBuilder.create(source).listener(this).build();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return name.equals("dataSource") ? counted((DataSource) bean) : bean;
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    // Counted afterwards, when the result is known.
  }

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    if (queries.stream().allMatch(query -> BESIDE.matcher(query.getQuery()).find())) {
      return;
    }
    statements.incrementAndGet();
    long written = rowsWritten(execution.getResult(), queries);
    rows.addAndGet(written);
    if (queries.stream().anyMatch(query -> NEW_VARIABLE.matcher(query.getQuery()).find())) {
      variables.addAndGet(written);
    }
    var told = listener.get();
    if (told != null) {
      queries.forEach(told);
    }
    var current = profile.get();
    if (current != null) {
      current.add(queries.stream().map(QueryInfo::getQuery).toList(), written);
    }
  }

  private static long rowsWritten(Object result, List<QueryInfo> queries) {
    if (result instanceof ResultSet) {
      // One that answers with what it wrote; the product inserts one row in this way.
      return queries.stream().filter(each -> INSERT.matcher(each.getQuery()).find()).count();
    }
    if (result instanceof Integer written) {
      // What a statement writes on its way is as many rows as it writes at its end.
      var before = WRITES_BEFORE.matcher(queries.get(0).getQuery()).results().count();
      return Math.max(0, written) * (1 + before);
    }
    return result instanceof int[] written
        ? IntStream.of(written).map(CountedStatements::rows).sum()
        : 0;
  }

  // Rows that the driver sends in one statement are not counted one by one; each was written.
  private static int rows(int written) {
    return written == Statement.SUCCESS_NO_INFO ? 1 : Math.max(0, written);
  }
}
