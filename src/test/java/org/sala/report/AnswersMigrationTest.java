package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@SalaTest
@DisplayName("A database from before answers were kept")
class AnswersMigrationTest {

  private static final String NAME = "before_answers";

  @Autowired DataSource database;
  private JdbcClient jdbc;

  private record Answer(
      String requestNumber,
      OffsetDateTime sentAt,
      String sentBy,
      OffsetDateTime dueAt,
      String outcome,
      OffsetDateTime reopenedAt) {}

  private DataSource former() throws Exception {
    var hikari = database.unwrap(HikariDataSource.class);
    JdbcClient.create(database).sql("drop schema if exists " + NAME + " cascade").update();
    JdbcClient.create(database).sql("create schema " + NAME).update();
    var url = hikari.getJdbcUrl();
    url += (url.contains("?") ? "&" : "?") + "currentSchema=" + NAME + ",public";
    return new DriverManagerDataSource(url, hikari.getUsername(), hikari.getPassword());
  }

  private static void migrate(DataSource former, String version) {
    Flyway.configure()
        .dataSource(former)
        .schemas(NAME)
        .defaultSchema(NAME)
        .target(version)
        .load()
        .migrate();
  }

  @Test
  @DisplayName("gets each answer as it was: by whom, due when at that time, thrown out or not")
  void eachAnswer() throws Exception {
    var former = former();
    migrate(former, "5");
    jdbc = JdbcClient.create(former);
    jdbc.sql(
            "insert into unit (code, key, level, kind, name_en, name_km)"
                + " values ('DEP-LAB', 'labour', 'province', 'department', 'Labour', 'ការងារ')")
        .update();
    jdbc.sql(
            "insert into category (code, name_en, name_km, usual_priority)"
                + " values ('LABOUR', 'Labour', 'ការងារ', 'HIGH')")
        .update();
    jdbc.sql(
            "insert into place (code, type, name_en, name_km)"
                + " values ('0403', 'DISTRICT', 'Kampong Tralach', 'កំពង់ត្រឡាច')")
        .update();
    var seeded = new SeededRequests(jdbc);
    var received = Office.instant("2026-09-01T09:00");
    var number = seeded.request(received, "DEP-LAB");
    var hall = seeded.request(received, "DEP-LAB");
    var open = seeded.request(received, "DEP-LAB");
    for (var each : List.of(number, hall, open)) {
      move(each, "dueAt", "2026-09-22T17:30", received);
    }
    seeded.status(hall, "CLOSED", "ANSWERED_AT_MEETING", received);

    entry(number, "draft-answer", "labour-officer", "outcomeKind", "EXPLAINED", "2026-10-01T09:00");
    entry(number, "approve-answer", "labour-head", "answerApproval", "APPROVE", "2026-10-01T10:00");
    answered(number, "2026-10-01T10:01", "2026-10-15T17:30", "2026-10-19T17:30");
    entry(number, "review-objection", "deputy-governor", "review", "REOPENED", "2026-10-05T10:00");
    move(number, "dueAt", "2026-10-26T17:30", Office.instant("2026-10-05T10:01"));
    seeded.status(number, "ASSIGNMENT", null, Office.instant("2026-10-05T10:01"));
    entry(number, "decide-escalation", "deputy-governor", "decision", "CLOSE", "2026-11-02T10:00");
    answered(number, "2026-11-02T10:01", "2026-11-16T17:30", "2026-11-18T17:30");

    migrate(former, "20");

    assertThat(answers())
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(
            new Answer(
                number,
                at("2026-10-01T10:01"),
                "labour-head",
                at("2026-09-22T17:30"),
                "EXPLAINED",
                at("2026-10-05T10:00")),
            new Answer(
                number,
                at("2026-11-02T10:01"),
                "deputy-governor",
                at("2026-10-26T17:30"),
                "CLOSED_BY_DECISION",
                null),
            new Answer(
                hall,
                at("2026-09-01T09:00"),
                "desk",
                at("2026-09-22T17:30"),
                "ANSWERED_AT_MEETING",
                null));
    assertThat(date(number, "dueAt")).isEqualTo(at("2026-10-26T17:30"));
    assertThat(date(number, "nextStepAt")).isEqualTo(at("2026-11-18T17:30"));
    assertThat(date(open, "dueAt")).isEqualTo(at("2026-09-22T17:30"));
    assertThat(date(open, "nextStepAt")).isEqualTo(at("2026-09-22T17:30"));
  }

  private List<Answer> answers() {
    return jdbc.sql("select * from answer order by id")
        .query(
            (row, index) ->
                new Answer(
                    row.getString("request_number"),
                    utc(row.getTimestamp("sent_at")),
                    row.getString("sent_by"),
                    utc(row.getTimestamp("due_at")),
                    row.getString("outcome"),
                    utc(row.getTimestamp("reopened_at"))))
        .list();
  }

  private static OffsetDateTime utc(Timestamp moment) {
    return moment == null ? null : moment.toInstant().atOffset(java.time.ZoneOffset.UTC);
  }

  private static OffsetDateTime at(String time) {
    return Office.instant(time).atOffset(java.time.ZoneOffset.UTC);
  }

  private OffsetDateTime date(String number, String name) {
    return jdbc.sql("select due_at from deadline where case_number = ? and name = ?")
        .params(number, name)
        .query((row, index) -> utc(row.getTimestamp(1)))
        .single();
  }

  // As it was done: the response date first, then dueAt was moved behind it.
  private void answered(String number, String at, String response, String next) {
    var moment = Office.instant(at);
    move(number, "responseDueAt", response, moment);
    move(number, "dueAt", next, moment);
    jdbc.sql("update request set answered_at = coalesce(answered_at, ?) where number = ?")
        .params(Timestamp.from(moment), number)
        .update();
    new SeededRequests(jdbc).status(number, "ANSWERED", null, moment);
  }

  private void move(String number, String name, String to, Instant at) {
    var due = Timestamp.from(Office.instant(to));
    jdbc.sql(
            """
            insert into deadline (case_number, name, counted_from, working_days, pausable, due_at,
              explanation_en, explanation_km)
            values (?, ?, ?, 15, true, ?, '', '')
            on conflict (case_number, name) do update set due_at = excluded.due_at
            """)
        .params(number, name, Timestamp.from(at), due)
        .update();
    jdbc.sql(
            """
            insert into deadline_change (case_number, name, moved_to, changed_at)
            values (?, ?, ?, ?)
            """)
        .params(number, name, due, Timestamp.from(at))
        .update();
  }

  private void entry(
      String number, String form, String author, String key, String value, String at) {
    jdbc.sql(
            """
            insert into case_file_entry (case_number, kind, title_en, title_km, form_id, author,
              written_at, fields)
            values (?, 'TASK', '', '', ?, ?, ?,
              jsonb_build_array(jsonb_build_object('key', ?::text, 'value', ?::text)))
            """)
        .params(number, form, author, Timestamp.from(Office.instant(at)), key, value)
        .update();
  }
}
