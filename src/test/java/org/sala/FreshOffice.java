package org.sala;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.sala.demo.Demonstration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * An office has its people before a test begins, and nobody else, whichever office of a run it is:
 * a test that finds them by the grace of another one fails as soon as that one is away. And it has
 * learned nothing yet: what the desk corrected in another test would be guessed in this one, and
 * who guessed passwords there would have to wait here. Its database does not wait for the disk:
 * nobody cuts this computer's current; {@code EmbeddedDatabaseTest} and {@code StoppedSalaTest}
 * look at one that waits.
 */
public class FreshOffice extends AbstractTestExecutionListener {

  private static final Map<String, String> ENDS =
      Map.of("request", "WITHDRAWN", "meeting", "CANCELLED", "activity_notice", "RECORDED");

  @Override
  public void beforeTestClass(TestContext test) throws IOException {
    var office = test.getApplicationContext();
    office.getBeanProvider(Demonstration.class).ifAvailable(Demonstration::createPeople);
    nobodyElse(office.getBean(IdentityService.class));
    var tables = office.getBean(JdbcClient.class);
    tables.sql("delete from category_correction").update();
    tables.sql("delete from log_in_delay").update();
    try (var connection = connection(office.getBean(JdbcConnectionDetails.class))) {
      var owner = JdbcClient.create(connection);
      owner.sql("alter system set fsync = off").update();
      owner.sql("select pg_reload_conf()").query(Boolean.class).single();
      if (AnnotatedElementUtils.hasAnnotation(test.getTestClass(), EmptyLists.class)) {
        emptyLists(owner);
      }
    }
  }

  // A case whose process is gone has ended, else others would look for the process.
  private static void emptyLists(JdbcClient owner) {
    owner.sql("truncate act_ru_execution cascade").update();
    owner.sql("delete from act_ru_job where process_instance_id_ is not null").update();
    ENDS.forEach(
        (cases, outcome) ->
            owner
                .sql(
                    "update %s set status = 'CLOSED', outcome = '%s', closed_at = now() where closed_at is null"
                        .formatted(cases, outcome))
                .update());
    owner
        .sql(
            """
            update commitment set outcome = 'RELEASED', evidence = '-', ended_by = 'desk',
              ended_at = now() where ended_at is null
            """)
        .update();
  }

  private static void nobodyElse(IdentityService identity) throws IOException {
    var people = new ClassPathResource("demo/people.csv").getContentAsString(UTF_8);
    var ids = people.lines().map(line -> line.split(",")[0]).toList();
    identity.createUserQuery().list().stream()
        .map(User::getId)
        .filter(id -> !ids.contains(id))
        .forEach(identity::deleteUser);
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
