package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.language.Wording;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SalaTest
@TestPropertySource(properties = "tests.of=slow-questions") // a view is slow: a database of its own
@DisplayName("A question that takes too long")
class QuestionsEndTest {

  @Autowired Office office;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  @Test
  @DisplayName("ends after five seconds with a sentence")
  void tasks() {
    office.receive(); // only where a task is found the rule is asked
    jdbc.execute("alter view accused rename to quickly_accused");
    jdbc.execute(
        "create view accused as select * from quickly_accused union all select s::text, s::text,"
            + " s::text from (select pg_sleep(20) as s offset 0) slow");
    var begun = System.nanoTime();
    var answer = Caller.basic(port, "desk", "demo").get("/engine-rest/task/count");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains(Wording.of("web.busy").km());
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  @DisplayName(
      "has five seconds for each statement; what changes something, and a report, have more")
  void ownStatements() throws Exception {
    assertThat(secondsIn("GET", "/api/requests")).isEqualTo(5);
    assertThat(secondsIn("POST", "/api/requests")).isEqualTo(60);
    assertThat(secondsIn("GET", "/api/reports/scorecard.pdf")).isEqualTo(60);
    assertThat(jdbc.getQueryTimeout()).isEqualTo(60);
  }

  @Test
  @DisplayName("is given up soon where the database says nothing at all, in a transaction or not")
  void saysNothing() throws Exception {
    assertThat(silenceIn("GET", "/api/requests")).isEqualTo(8_000);
    assertThat(silenceIn("POST", "/api/requests")).isEqualTo(25_000);
    assertThat(silenceIn("GET", "/api/reports/scorecard.pdf")).isEqualTo(90_000);
    assertThat(in("GET", "/api/me", () -> transaction.execute(status -> silence())))
        .as("within a transaction")
        .isEqualTo(8_000);
    assertThat(in("GET", "/api/me", () -> transaction.execute(status -> timeout())))
        .as("a statement within a transaction")
        .isLessThanOrEqualTo(5);
    assertThat(jdbc.<Integer>execute((ConnectionCallback<Integer>) Connection::getNetworkTimeout))
        .as("afterwards, and of a job")
        .isEqualTo(90_000);
  }

  private int silenceIn(String method, String path) throws Exception {
    return in(method, path, this::silence);
  }

  private int silence() {
    return jdbc.execute(
        (StatementCallback<Integer>) statement -> statement.getConnection().getNetworkTimeout());
  }

  private int timeout() {
    return jdbc.execute((StatementCallback<Integer>) Statement::getQueryTimeout);
  }

  private int secondsIn(String method, String path) throws Exception {
    return in(method, path, jdbc::getQueryTimeout);
  }

  private static int in(String method, String path, Supplier<Integer> asked) throws Exception {
    var request = new MockHttpServletRequest(method, path);
    new HttpCall()
        .doFilter(
            request,
            new MockHttpServletResponse(),
            (call, answer) -> call.setAttribute("asked", asked.get()));
    return (Integer) request.getAttribute("asked");
  }
}
