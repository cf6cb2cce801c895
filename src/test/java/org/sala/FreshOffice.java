package org.sala;

import org.sala.demo.Demonstration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * An office has its people before a test begins, whichever office of a run it is: a test that finds
 * them by the grace of another one fails as soon as that one is away. And it has learned nothing
 * yet: what the desk corrected in another test would be guessed in this one. Its database does not
 * wait for the disk: nobody cuts this computer's current; {@code EmbeddedDatabaseTest} and {@code
 * StoppedSalaTest} look at one that waits.
 */
public class FreshOffice extends AbstractTestExecutionListener {

  @Override
  public void beforeTestClass(TestContext test) {
    var office = test.getApplicationContext();
    office.getBeanProvider(Demonstration.class).ifAvailable(Demonstration::createPeople);
    office.getBean(JdbcClient.class).sql("delete from category_correction").update();
    try (var connection = connection(office.getBean(JdbcConnectionDetails.class))) {
      var owner = JdbcClient.create(connection);
      owner.sql("alter system set fsync = off").update();
      owner.sql("select pg_reload_conf()").query(Boolean.class).single();
      if (AnnotatedElementUtils.hasAnnotation(test.getTestClass(), EmptyLists.class)) {
        owner.sql("truncate act_ru_execution cascade").update();
        owner.sql("delete from act_ru_job where process_instance_id_ is not null").update();
      }
    }
  }

  /** Speaks to the database of the tests as the owner of the server. */
  public static JdbcClient owner(JdbcConnectionDetails database) {
    return JdbcClient.create(connection(database));
  }

  private static SingleConnectionDataSource connection(JdbcConnectionDetails database) {
    return new SingleConnectionDataSource(
        database.getJdbcUrl(), "postgres", database.getPassword(), true);
  }
}
