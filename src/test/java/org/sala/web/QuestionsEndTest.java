package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.language.Wording;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;

@SalaTest
@TestPropertySource(properties = "tests.of=slow-questions") // a view is slow: a database of its own
@DisplayName("A question that takes too long")
class QuestionsEndTest {

  @Autowired Office office;
  @Autowired JdbcTemplate jdbc;
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

  private int secondsIn(String method, String path) throws Exception {
    var request = new MockHttpServletRequest(method, path);
    new HttpCall()
        .doFilter(
            request,
            new MockHttpServletResponse(),
            (asked, answer) -> asked.setAttribute("seconds", jdbc.getQueryTimeout()));
    return (Integer) request.getAttribute("seconds");
  }
}
