package org.sala.request;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole lives of standard requests, over HTTP and with the job executor, on Sala, on the unmodified
 * engine with rights and on Operaton, in turns in one run: {@code ./mvnw -Pbench,operaton test
 * -Dtest=ThroughputBench}. The table stands in {@code target/throughput.txt}.
 */
@DisplayName("Bench of whole lives")
class ThroughputBench {

  private static final int CLIENTS = 8;
  private static final int ROUNDS = 3;
  private static final int SECONDS = Integer.getInteger("seconds", 30);
  private static final int WARM_SECONDS = Integer.getInteger("warm", 90);
  private static final List<String> FLAGS =
      List.of(System.getProperty("flags", "-XX:+UseSerialGC").split(" "));
  private static final int FIRST_PORT = 8101;

  @TempDir Path folder;

  /** What was done in how long. */
  private record Round(long lives, double seconds, double cpuSeconds) {

    double perMinute() {
      return lives / seconds * TimeUnit.MINUTES.toSeconds(1);
    }
  }

  @Test
  void lives() throws Exception {
    var rounds = new LinkedHashMap<String, Round>();
    try (var postgres = EmbeddedPostgres.builder().setDataDirectory(folder).start()) {
      try (var sala = MeasuredServer.sala(database(postgres, "sala"), FIRST_PORT, FLAGS);
          var plain = plain("camunda", postgres, FIRST_PORT + 1);
          var operaton = hasOperaton() ? plain("operaton", postgres, FIRST_PORT + 2) : null) {
        var servers = new LinkedHashMap<String, MeasuredServer>();
        servers.put("Sala", sala);
        servers.put("unmodified engine with rights", plain);
        if (operaton != null) {
          servers.put("Operaton with rights", operaton);
        }
        for (var server : servers.values()) {
          run(server, WARM_SECONDS); // classes, caches and compilers are warm
        }
        for (int round = 0; round < ROUNDS; round++) {
          for (var server : servers.entrySet()) {
            rounds.merge(server.getKey(), run(server.getValue(), SECONDS), ThroughputBench::sum);
          }
        }
      }
    }
    write(rounds);
  }

  private static MeasuredServer plain(String engine, EmbeddedPostgres postgres, int port)
      throws Exception {
    return MeasuredServer.plain(engine, database(postgres, engine), port, FLAGS);
  }

  static boolean hasOperaton() {
    return ThroughputBench.class.getResource("/org/operaton/bpm/engine/ProcessEngine.class")
        != null;
  }

  static String database(EmbeddedPostgres postgres, String name) throws Exception {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return postgres.getJdbcUrl("postgres", name);
  }

  private static Round run(MeasuredServer server, int seconds) throws Exception {
    var done = new AtomicLong();
    var cpu = server.cpuSeconds();
    var start = System.nanoTime();
    var end = start + TimeUnit.SECONDS.toNanos(seconds);
    var clients = Executors.newFixedThreadPool(CLIENTS);
    var work =
        IntStream.range(0, CLIENTS)
            .<Future<?>>mapToObj(
                client ->
                    clients.submit(
                        () -> {
                          while (System.nanoTime() < end) {
                            server.lives.live();
                            done.incrementAndGet();
                          }
                        }))
            .toList();
    for (var client : work) {
      client.get();
    }
    clients.shutdown();
    return new Round(done.get(), (System.nanoTime() - start) / 1e9, server.cpuSeconds() - cpu);
  }

  private static Round sum(Round one, Round other) {
    return new Round(
        one.lives + other.lives, one.seconds + other.seconds, one.cpuSeconds + other.cpuSeconds);
  }

  private static void write(Map<String, Round> rounds) throws Exception {
    var sala = rounds.get("Sala");
    var table = new StringBuilder();
    table.append(
        "%d processors, Java %s, flags %s, %d clients, %d rounds of %d s in turns%n%-32s %8s %10s %12s %12s%n"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                FLAGS,
                CLIENTS,
                ROUNDS,
                SECONDS,
                "",
                "lives",
                "a minute",
                "CPU ms each",
                "Sala's rate"));
    rounds.forEach(
        (name, round) ->
            table.append(
                "%-32s %8d %10.1f %12.1f %11.2fx%n"
                    .formatted(
                        name,
                        round.lives,
                        round.perMinute(),
                        round.cpuSeconds * 1000 / Math.max(1, round.lives),
                        sala.perMinute() / round.perMinute())));
    if (rounds.size() == 2) {
      table.append("Operaton is not on the class path: ./mvnw -Pbench,operaton test ...\n");
    }
    Files.writeString(Path.of("target/throughput.txt"), table);
    System.out.println(table);
  }
}
