package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * PostgreSQL refuses to write, as it does on a full disk; it says so by its code, so a trigger that
 * raises the code is the same to Sala.
 */
@SalaTest
@DisplayName("A database that takes nothing more")
class FullDatabaseTest {

  @Autowired Office office;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private void fullAt(String table, String code) {
    jdbc.execute(
        """
        create or replace function take_nothing() returns trigger language plpgsql as $$
        begin raise exception 'could not extend file' using errcode = '%s'; end $$
        """
            .formatted(code));
    jdbc.execute(
        "create trigger takes_nothing before insert on %s for each row execute function take_nothing()"
            .formatted(table));
  }

  @AfterEach
  void thereIsSpaceAgain() {
    jdbc.queryForList(
            "select distinct event_object_table from information_schema.triggers"
                + " where trigger_name = 'takes_nothing' and trigger_schema = current_schema()",
            String.class)
        .forEach(table -> jdbc.execute("drop trigger takes_nothing on " + table));
    ClockUtil.reset();
  }

  private Caller desk() {
    return Caller.basic(port, "desk", "demo");
  }

  private long rows() {
    return jdbc.queryForObject(
        """
        select (select count(*) from request) + (select count(*) from requester)
          + (select count(*) from case_file) + (select count(*) from case_file_entry)
          + (select count(*) from deadline) + (select count(*) from notification)
          + (select count(*) from act_ru_execution) + (select count(*) from act_ru_task)
          + (select count(*) from act_ru_job) + (select count(*) from act_ru_variable)
        """,
        Long.class);
  }

  // The last table of a registration, the first of a completed task, and the engine's own.
  @ParameterizedTest(
      name = "answers 503 and when to try again, by code {0}, and keeps nothing half")
  @ValueSource(strings = {"53100", "53300", "57P03"})
  void full(String code) {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    var task = office.task(number, "Activity_CheckRequest").getId();
    desk().post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"desk\"}");
    var before = rows();

    for (var table : new String[] {"deadline", "act_ru_execution", "case_file_entry"}) {
      fullAt(table, code);
      if (!table.equals("case_file_entry")) {
        says(desk().with("Idempotency-Key", "full-" + code + table).post("/api/requests", REQUEST));
        assertThat(rows()).as(table).isEqualTo(before);
      } else {
        says(desk().post("/engine-rest/task/" + task + "/complete", ACCEPTED));
        says(desk().post("/api/requests/" + number + "/withdrawal", "{\"reason\":\"Settled.\"}"));
      }
      thereIsSpaceAgain();
      office.itIs("2026-06-01T09:00");
      assertThat(rows()).as(table).isEqualTo(before);
    }

    // With space again the same calls are taken, once.
    var again =
        desk().with("Idempotency-Key", "full-" + code + "deadline").post("/api/requests", REQUEST);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
    assertThat(desk().post("/engine-rest/task/" + task + "/complete", ACCEPTED).statusCode())
        .isEqualTo(204);
  }

  private static void says(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body())
        .contains("\"detail\":\"", "សាកម្តងទៀត")
        .doesNotContain("could not extend", "insert into");
    assertThat(Duration.ofSeconds(Long.parseLong(answer.headers().firstValue("Retry-After").get())))
        .isPositive();
  }

  private static final String ACCEPTED =
      "{\"variables\":{\"category\":{\"value\":\"LABOUR\"},\"priority\":{\"value\":\"HIGH\"},"
          + "\"checkResult\":{\"value\":\"ACCEPT\"}}}";

  private static final String REQUEST =
      """
      {"channel":"PHONE","category":"LABOUR","placeCode":"0403","subject":"Wages paid late",
       "narrative":"Three weeks late.","requester":{"kind":"UNKNOWN"}}
      """;
}
