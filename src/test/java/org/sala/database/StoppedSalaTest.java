package org.sala.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sala.OfficeFolder;
import org.sala.SalaApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("Sala that is told to end (SIGTERM)")
class StoppedSalaTest {

  /** What the README promises to whoever stops Sala. */
  private static final Duration MOST = Duration.ofSeconds(20);

  private static final String REQUEST =
      """
      {"channel":"PHONE","category":"WATER","placeCode":"0403","subject":"Canal","narrative":"Two breaks.",
       "requester":{"kind":"UNKNOWN"}}
      """;

  @TempDir Path directory;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());

  @Test
  @DisplayName(
      "ends within 20 seconds in its first start, with one line, and while its database is frozen, and loses nothing acknowledged")
  @Timeout(400)
  void ends() throws Exception {
    OfficeFolder.linkPrograms(directory);
    endsInFirstStart();
    endsInTrouble("-STOP");
  }

  @Test
  @Tag("starts")
  @DisplayName("ends so as well while its database is gone")
  @Timeout(400)
  void endsWithoutDatabase() throws Exception {
    OfficeFolder.linkPrograms(directory);
    endsInTrouble("-KILL");
  }

  private void endsInTrouble(String signal) throws Exception {
    var port = freePort();
    var child = sala(port);
    try {
      await(port, child);
      endsInTrouble(signal, port, child);
    } finally {
      child.descendants().forEach(ProcessHandle::destroyForcibly);
      child.destroyForcibly();
    }
    everythingIsThere();
  }

  // On the same data everything else follows: the start that was interrupted has spoilt nothing.
  private void endsInFirstStart() throws Exception {
    var child = sala(freePort());
    try {
      var log = directory.resolve("sala.log");
      while (!Files.exists(log) || !Files.readString(log).contains("Migrating schema")) {
        assertThat(child.isAlive()).isTrue();
        Thread.sleep(50);
      }
      child.destroy();
      assertThat(child.waitFor(MOST.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(Files.readAllLines(log))
          .noneMatch(line -> line.contains("\tat ") || line.contains("Exception"))
          .last()
          .asString()
          .contains("told to end while it was starting");
      while (ProcessHandle.allProcesses().anyMatch(this::isServer)) {
        Thread.sleep(50); // it was told to end as well
      }
    } finally {
      child.destroyForcibly();
    }
  }

  private Process sala(int port) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx400m",
            "-XX:TieredStopAtLevel=1",
            "-Duser.timezone=Asia/Phnom_Penh",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            SalaApplication.class.getName(),
            "--server.port=" + port,
            "--sala.demonstration.requests=false",
            "--sala.embedded-database.directory=" + directory)
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("sala.log").toFile())
        .start();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void await(int port, Process child) throws Exception {
    var until = System.nanoTime() + Duration.ofSeconds(150).toNanos();
    while (register(port, "first-" + port) == null) {
      assertThat(child.isAlive()).isTrue();
      assertThat(System.nanoTime()).as("Sala starts").isLessThan(until);
      Thread.sleep(500);
    }
  }

  private void endsInTrouble(String signal, int port, Process child) throws Exception {
    var clients = Executors.newFixedThreadPool(3);
    var goOn = new AtomicBoolean(true);
    for (int client = 0; client < 3; client++) {
      var name = port + "-" + client + "-";
      clients.submit(
          () -> {
            for (int i = 0; goOn.get(); i++) {
              register(port, name + i);
            }
          });
    }
    var before = acknowledged.size();
    while (acknowledged.size() < before + 6) {
      Thread.sleep(50);
    }
    var servers = servers(child);
    signal(signal, servers);
    try {
      var started = System.nanoTime();
      child.destroy();
      assertThat(child.waitFor(MOST.toSeconds(), TimeUnit.SECONDS))
          .as("ends after %s to its database", signal)
          .isTrue();
      System.out.printf(
          "After %s to its database Sala ended within %d s.%n",
          signal, Duration.ofNanos(System.nanoTime() - started).toSeconds());
    } finally {
      goOn.set(false);
      clients.shutdownNow();
      if (signal.equals("-STOP")) {
        signal("-CONT", servers);
      }
    }
  }

  // The server was started by a program that has ended; it is known by its folder.
  private List<ProcessHandle> servers(Process child) {
    return ProcessHandle.allProcesses()
        .filter(this::isServer)
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .toList();
  }

  private boolean isServer(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("/postgres")
        && Stream.of(process.info().arguments().orElse(new String[0]))
            .anyMatch(each -> each.startsWith(directory.toString()));
  }

  private static void signal(String signal, List<ProcessHandle> processes) throws Exception {
    assertThat(processes).isNotEmpty();
    var command = new ArrayList<>(List.of("kill", signal));
    processes.forEach(process -> command.add(Long.toString(process.pid())));
    new ProcessBuilder(command).start().waitFor();
  }

  private String register(int port, String key) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/requests"))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString("desk:demo".getBytes()))
            .POST(BodyPublishers.ofString(REQUEST))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      var number = Pattern.compile("\"number\":\"([^\"]+)\"").matcher(answer.body());
      if (answer.statusCode() == 201 && number.find()) {
        acknowledged.add(number.group(1));
        return number.group(1);
      }
      return null;
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private void everythingIsThere() throws Exception {
    var settings = new EmbeddedDatabaseProperties(directory, Duration.ofMinutes(1));
    try (var database = EmbeddedDatabase.start(settings, "http://localhost:9090")) {
      var sql =
          JdbcClient.create(
              new DriverManagerDataSource(
                  database.getJdbcUrl(), database.getUsername(), database.getPassword()));
      var kept =
          sql.sql(
                  """
                  select r.number from request r
                  where exists (select from act_ru_execution e where e.business_key_ = r.number)
                  """)
              .query(String.class)
              .list();
      assertThat(kept).containsAll(acknowledged);
      assertThat(sql.sql("select count(*) from request").query(Integer.class).single())
          .as("each with its process")
          .isEqualTo(kept.size());
    }
  }
}
