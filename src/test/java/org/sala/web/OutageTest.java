package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database is locked, frozen or killed; colleagues are quicker. */
@SalaTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("In trouble")
class OutageTest {

  private static final List<String> DOORS =
      List.of("/api/me", "/api/requests", "/engine-rest/task", "/engine-rest/user");

  @Autowired Office office;
  @Autowired DataSource database;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  @Test
  @DisplayName("a locked table is told within five seconds, with a sentence and when to try again")
  @Timeout(60)
  void locked() throws SQLException {
    var session = Caller.session(port, "desk");
    try (var holder = database.getConnection()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("lock table act_id_user, act_ru_task, request");
      DOORS.forEach(door -> outage(Caller.basic(port, "desk", "demo"), door));
      outage(session, "/camunda/api/engine/engine/default/task");
      healthIsQuick(503);
      holder.rollback();
    }
    assertThat(Caller.basic(port, "desk", "demo").get("/api/me").statusCode()).isEqualTo(200);
    healthIsQuick(200);
  }

  @Test
  @DisplayName(
      "a killed PostgreSQL of Sala's own comes back by itself; the log says so in few lines")
  @Timeout(120)
  void killed(CapturedOutput output) throws Exception {
    var session = Caller.session(port, "desk");
    var before = output.getAll().length();
    postgres().destroyForcibly();
    var calls =
        together(
            20,
            i ->
                () ->
                    i % 4 == 0
                        ? session.get("/camunda/api/engine/engine/default/task/count")
                        : Caller.basic(port, "desk", "demo").get(DOORS.get(i % DOORS.size())));
    assertThat(calls)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).as(answer.body()).isIn(200, 503);
              if (answer.statusCode() == 503) {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.body()).contains("មូលដ្ឋានទិន្នន័យ");
              }
            });
    var until = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    while (Caller.basic(port, "desk", "demo").get("/api/me").statusCode() != 200) {
      assertThat(System.nanoTime()).as("Sala comes back").isLessThan(until);
      Thread.onSpinWait();
    }
    assertThat(Caller.basic(port, "desk", "demo").get("/engine-rest/task").statusCode())
        .isEqualTo(200);
    healthIsQuick(200);
    var log = output.getAll().substring(before);
    assertThat(log).contains("The embedded PostgreSQL has ended", "runs again");
    assertThat(log.lines().filter(line -> line.contains("\tat "))).isEmpty();
    assertThat(log.lines().filter(line -> line.contains("database is away"))).hasSizeLessThan(3);
  }

  @Test
  @DisplayName("a frozen PostgreSQL is told as fast, and all is well again once it goes on")
  @Timeout(120)
  void frozen() throws Exception {
    var postgres = postgres();
    var all = Stream.concat(Stream.of(postgres), postgres.descendants()).toList();
    signal("-STOP", all);
    try {
      // A connection used within the last half second is not asked whether it lives: what was under
      // way waits for its socket. Health takes longer than that to give up.
      healthIsQuick(503);
      DOORS.forEach(door -> outage(Caller.basic(port, "desk", "demo"), door));
    } finally {
      signal("-CONT", all);
    }
    comesBack();
    healthIsQuick(200);
  }

  @Test
  @DisplayName("a call under way while PostgreSQL freezes is answered within half a minute")
  @Timeout(120)
  void frozenUnderWay() throws Exception {
    var number = office.receive();
    var task = office.task(number, "Activity_CheckRequest").getId();
    var desk = Caller.basic(port, "desk", "demo");
    desk.get("/api/me");
    var postgres = postgres();
    var all = Stream.concat(Stream.of(postgres), postgres.descendants()).toList();
    var worker = Executors.newSingleThreadExecutor();
    try (var holder = database.getConnection()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("lock table act_ru_task in exclusive mode");
      var started = System.nanoTime();
      var answer =
          worker.submit(
              () -> desk.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"desk\"}"));
      Thread.sleep(1_500); // it waits for the table, in the midst of its transaction
      assertThat(answer.isDone()).isFalse();
      signal("-STOP", all);
      try {
        var told = answer.get(60, java.util.concurrent.TimeUnit.SECONDS);
        assertThat(told.statusCode()).as(told.body()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - started))
            .isLessThan(Duration.ofSeconds(32));
      } finally {
        signal("-CONT", all); // before the holder's connection is closed
      }
    } finally {
      worker.shutdownNow();
    }
    comesBack();
  }

  @ParameterizedTest(name = "a question under way while PostgreSQL freezes is answered: {0}")
  @ValueSource(strings = {"/api/requests", "/engine-rest/task"})
  @Timeout(120)
  void frozenUnderAQuestion(String door) throws Exception {
    var desk = Caller.basic(port, "desk", "demo");
    desk.get("/api/me");
    var postgres = postgres();
    var worker = Executors.newSingleThreadExecutor();
    try (var holder = database.getConnection()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("lock table request, act_ru_task");
      var started = System.nanoTime();
      var answer = worker.submit(() -> desk.get(door));
      Thread.sleep(1_000); // it waits for the table
      assertThat(answer.isDone()).isFalse();
      var all = Stream.concat(Stream.of(postgres), postgres.descendants()).toList();
      try {
        signal("-STOP", all);
        var told = answer.get(60, java.util.concurrent.TimeUnit.SECONDS);
        assertThat(told.statusCode()).as(told.body()).isEqualTo(503);
        assertThat(told.headers().firstValue("Retry-After")).isPresent();
        assertThat(Duration.ofNanos(System.nanoTime() - started))
            .isLessThan(Duration.ofSeconds(12));
      } finally {
        signal("-CONT", all); // before the holder's connection is closed
      }
    } finally {
      worker.shutdownNow();
    }
    comesBack();
  }

  // A server's child may end of itself meanwhile: that is no reason to leave the others stopped.
  private static void signal(String signal, List<ProcessHandle> processes) throws Exception {
    for (var process : processes.stream().filter(ProcessHandle::isAlive).toList()) {
      new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }
    assertThat(processes.get(0).isAlive()).as("the server itself").isTrue();
  }

  @Test
  @DisplayName(
      "of ten who complete one task at once, one does, and nine read that somebody else has")
  void race() throws Exception {
    var number = office.receive();
    var task = office.task(number, "Activity_CheckRequest").getId();
    var desk = Caller.basic(port, "desk", "demo");
    assertThat(
            desk.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"desk\"}").statusCode())
        .isEqualTo(204);
    var body =
        "{\"variables\":{\"category\":{\"value\":\"LABOUR\"},\"priority\":{\"value\":\"HIGH\"},\"checkResult\":{\"value\":\"ACCEPT\"}}}";
    var answers =
        together(10, i -> () -> desk.post("/engine-rest/task/" + task + "/complete", body));
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 204).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 204)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
              assertThat(answer.body()).contains("មានអ្នកផ្សេង");
            });
    var late = desk.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"desk\"}");
    assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
  }

  @Test
  @DisplayName("every connection waits four seconds for a lock, and gives its own back after sixty")
  void limits() {
    assertThat(jdbc.queryForObject("show lock_timeout", String.class)).isEqualTo("4s");
    assertThat(jdbc.queryForObject("show idle_in_transaction_session_timeout", String.class))
        .isEqualTo("1min");
  }

  @Test
  @DisplayName("health says the same to every caller")
  void health() {
    for (var user : List.of("desk", "governor", "auditor", "process-owner", "admin")) {
      assertThat(Caller.basic(port, user, "demo").get("/actuator/health").statusCode())
          .isEqualTo(200);
    }
    assertThat(Caller.basic(port, "nobody", "wrong").get("/actuator/health").statusCode())
        .isEqualTo(200);
    assertThat(Caller.nobody(port).get("/actuator/health").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("the row that PostgreSQL refuses is repeated neither in an exception nor in the log")
  void refusedRow() {
    try {
      jdbc.update(
          "insert into organisation (code, name_en, name_km, phone)"
              + " values ('X', 'Mr Secret', 'Mr Secret', '0123456789')");
    } catch (org.springframework.dao.DataAccessException e) {
      assertThat(e.getCause().getMessage())
          .contains("null value")
          .doesNotContain("Secret")
          .doesNotContain("Failing row");
      assertThat(Trouble.of(e)).contains(Trouble.UNFIT);
      return;
    }
    throw new AssertionError("The row was taken.");
  }

  // The one that listens at the port of this office: other tests may have servers of their own.
  private ProcessHandle postgres() throws SQLException {
    String address;
    try (var connection = database.getConnection()) {
      address = connection.getMetaData().getURL();
    }
    var port = address.replaceAll(".*:(\\d+)/.*", "$1");
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
        .filter(process -> List.of(process.info().arguments().orElse(new String[0])).contains(port))
        .findFirst()
        .orElseThrow();
  }

  private void outage(Caller caller, String door) {
    var started = System.nanoTime();
    var answer = caller.get(door);
    assertThat(answer.statusCode()).as(door + answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).as(door).isPresent();
    assertThat(answer.body()).as(door).contains("\"detail\":\"").contains("សាកម្តងទៀត");
    assertThat(Duration.ofNanos(System.nanoTime() - started))
        .as(door)
        .isLessThan(Duration.ofMillis(5_500));
  }

  private void comesBack() {
    var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (Caller.basic(port, "desk", "demo").get("/api/me").statusCode() != 200) {
      assertThat(System.nanoTime()).as("Sala goes on").isLessThan(until);
      Thread.onSpinWait();
    }
  }

  private void healthIsQuick(int status) {
    var started = System.nanoTime();
    assertThat(Caller.basic(port, "desk", "demo").get("/actuator/health").statusCode())
        .isEqualTo(status);
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
  }

  private static List<HttpResponse<String>> together(
      int number, java.util.function.IntFunction<Callable<HttpResponse<String>>> call)
      throws Exception {
    var workers = Executors.newFixedThreadPool(number);
    try {
      var answers = new java.util.ArrayList<HttpResponse<String>>();
      for (var done : workers.invokeAll(IntStream.range(0, number).mapToObj(call).toList())) {
        answers.add(done.get());
      }
      return answers;
    } finally {
      workers.shutdown();
    }
  }
}
