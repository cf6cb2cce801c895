package org.sala;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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

  private final AtomicLong statements = new AtomicLong();
  private final AtomicLong rows = new AtomicLong();

  /** What some work cost. */
  public record Count(long statements, long rowsWritten) {

    public Count plus(Count other) {
      return new Count(statements + other.statements, rowsWritten + other.rowsWritten);
    }
  }

  /** Counts what the work costs. */
  public Count during(Runnable work) {
    var before = new Count(statements.get(), rows.get());
    work.run();
    return new Count(statements.get() - before.statements(), rows.get() - before.rowsWritten());
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
    statements.incrementAndGet();
    if (execution.getResult() instanceof Integer written) {
      rows.addAndGet(Math.max(0, written));
    } else if (execution.getResult() instanceof int[] written) {
      rows.addAndGet(IntStream.of(written).filter(each -> each > 0).sum());
    }
  }
}
