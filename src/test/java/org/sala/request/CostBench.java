package org.sala.request;

import static org.sala.request.ThroughputBench.database;
import static org.sala.request.ThroughputBench.hasOperaton;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.request.MeasuredServer.Sent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What one standard request costs from receipt to the accepted answer, everything counted: logging
 * in, finding, claiming and completing over HTTP and the job executor. On Sala, on the unmodified
 * engine with rights and on Operaton, in one run: {@code ./mvnw -Pbench,operaton test
 * -Dtest=CostBench}. The table stands in {@code target/cost.txt}.
 */
@DisplayName("Bench of what a life costs")
class CostBench {

  private static final int LIVES = Integer.getInteger("lives", 10);
  private static final List<String> FLAGS = List.of("-XX:+UseSerialGC");
  private static final int FIRST_PORT = 8111;

  @TempDir Path folder;

  /** What was sent to the database, and what that made of it. */
  private record Cost(Sent sent, long transactions, long walBytes) {

    Cost since(Cost before) {
      return new Cost(
          new Sent(sent.statements() - before.sent.statements(), sent.rows() - before.sent.rows()),
          transactions - before.transactions,
          walBytes - before.walBytes);
    }
  }

  @Test
  void costs() throws Exception {
    var costs = new LinkedHashMap<String, Cost>();
    try (var postgres = EmbeddedPostgres.builder().setDataDirectory(folder).start()) {
      var url = database(postgres, "sala");
      try (var sala = MeasuredServer.sala(url, FIRST_PORT, FLAGS)) {
        costs.put("Sala", cost(sala, url));
      }
      plain(costs, postgres, "camunda", "unmodified engine with rights");
      if (hasOperaton()) {
        plain(costs, postgres, "operaton", "Operaton with rights");
      }
    }
    write(costs);
  }

  private static void plain(
      Map<String, Cost> costs, EmbeddedPostgres postgres, String engine, String name)
      throws Exception {
    var url = database(postgres, engine);
    try (var server = MeasuredServer.plain(engine, url, FIRST_PORT, FLAGS)) {
      costs.put(name, cost(server, url));
    }
  }

  private static Cost cost(MeasuredServer server, String database) throws Exception {
    var jdbc = JdbcClient.create(new DriverManagerDataSource(database, "postgres", "postgres"));
    for (int i = 0; i < 2; i++) {
      server.lives.live(); // caches are filled
    }
    jdbc.sql("checkpoint").update();
    server.lives.live(); // each page goes whole into the log once after a checkpoint
    var before = now(server, jdbc);
    for (int i = 0; i < LIVES; i++) {
      server.lives.live();
    }
    return now(server, jdbc).since(before);
  }

  private static Cost now(MeasuredServer server, JdbcClient jdbc) throws Exception {
    TimeUnit.SECONDS.sleep(3); // PostgreSQL tells of transactions when a connection rests
    return new Cost(
        server.sent(),
        jdbc.sql(
                "select xact_commit + xact_rollback from pg_stat_database where datname = current_database()")
            .query(Long.class)
            .single(),
        jdbc.sql("select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint")
            .query(Long.class)
            .single());
  }

  private static void write(Map<String, Cost> costs) throws Exception {
    var table = new StringBuilder();
    table.append(
        "One life, mean of %d; Java %s%n%-32s %12s %12s %12s %12s %12s%n"
            .formatted(
                LIVES,
                Runtime.version(),
                "",
                "statements",
                "transactions",
                "round trips",
                "rows written",
                "WAL, KB"));
    costs.forEach(
        (name, cost) ->
            table.append(
                "%-32s %12d %12d %12d %12d %12d%n"
                    .formatted(
                        name,
                        cost.sent.statements() / LIVES,
                        cost.transactions / LIVES,
                        // The beginning of a transaction travels with its first statement.
                        (cost.sent.statements() + cost.transactions) / LIVES,
                        cost.sent.rows() / LIVES,
                        cost.walBytes / LIVES / 1024)));
    Files.writeString(Path.of("target/cost.txt"), table);
    System.out.println(table);
  }
}
