package org.sala;

import java.util.Arrays;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the database up to date from the command line, as the role that owns it, and ends: {@code
 * java -jar sala.jar --sala.migration.only}. A start like any other, but that nobody reaches it and
 * that it runs no job.
 */
final class Migration {

  private static final String ONLY = "--sala.migration.only";
  private static final Logger LOG = LoggerFactory.getLogger(Migration.class);

  private Migration() {}

  /** Whether Sala is started for this alone. */
  static boolean isAsked(String... arguments) {
    return Arrays.asList(arguments).contains(ONLY);
  }

  /** Does it, and returns when it is done. */
  static void run(SpringApplication application, String... arguments) {
    var unreached =
        Stream.of(
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--camunda.bpm.job-execution.enabled=false");
    var all = Stream.concat(Stream.of(arguments), unreached).toArray(String[]::new);
    try (var context = application.run(all)) {
      var settings = context.getBean(MigrationSettings.class);
      if (settings.hasNodesRole()) {
        new NodesRights(context.getBean(JdbcClient.class)).giveTo(settings.nodesRole());
      }
      LOG.info("The database is up to date. Nodes of this version may start.");
    }
  }
}
