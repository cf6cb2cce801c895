package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.EngineTables;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.engine.Nightfall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@SalaTest
@DisplayName("The audit")
class AuditTest {

  private static final String CANARY = "Auditkanarie";

  @Autowired Office office;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEventPublisher events;
  @LocalServerPort int port;

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  private Caller as(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }

  private List<Map<String, Object>> records(String condition, Object... values) {
    return jdbc.queryForList("select * from audit_record where " + condition, values);
  }

  private String checked() {
    office.itIs("2026-06-01T09:00");
    var number =
        office.receive(
            "subject", CANARY + " one", "narrative", CANARY + " two", "requester.name", CANARY);
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "URGENT",
        "priorityReason",
        CANARY,
        "checkResult",
        "ACCEPT");
    return number;
  }

  @Test
  @DisplayName("records each act and reading of a case with who did it, in its transaction")
  void actsAndReadings() {
    var number = checked();
    as("governor").get("/api/requests/" + number);
    for (var kept :
        List.of(
            "case_file_entry case_number author",
            "reading case_number person",
            "request number registered_by")) {
      var parts = kept.split(" ");
      var rows =
          jdbc.queryForList(
              "select %s as who from %s where %s = ?".formatted(parts[2], parts[0], parts[1]),
              String.class,
              number);
      assertThat(rows).isNotEmpty();
      assertThat(records("source = ? and case_number = ? and act = 'INSERT'", parts[0], number))
          .extracting(each -> each.get("actor"))
          .containsExactlyInAnyOrderElementsOf(rows);
    }
    // Who changed a status is who wrote the entry in the same transaction.
    assertThat(
            records(
                """
                source = 'status_change' and case_number = ? and transaction in (
                  select transaction from audit_record where source = 'case_file_entry' and actor = 'desk')
                """,
                number))
        .isNotEmpty();
  }

  @Test
  @DisplayName("holds no word and no name")
  void noWords() {
    checked();
    assertThat(new EngineTables(jdbc).containing(List.of("audit_record"), CANARY)).isEmpty();
    assertThat(new EngineTables(jdbc).containing(List.of("request", "requester"), CANARY))
        .isNotEmpty();
  }

  @Test
  @DisplayName("knows nothing of what was rolled back")
  void rolledBack() {
    var number = checked();
    var before = records("case_number = ?", number).size();
    transaction.executeWithoutResult(
        status -> {
          as("governor");
          jdbc.update(
              "insert into reading (case_number, person, door, identity, read_at)"
                  + " values (?, 'governor', 'LIST', true, now())",
              number);
          assertThat(records("case_number = ?", number)).hasSize(before + 1);
          status.setRollbackOnly();
        });
    assertThat(records("case_number = ?", number)).hasSize(before);
  }

  @Test
  @DisplayName("records rights that are given and taken, with who did it")
  void rights() {
    var path = "/engine-rest/group/auditors/members/labour-officer";
    assertThat(as("admin").put(path, "{}").statusCode())
        .isEqualTo(400); // waits for a second person
    var wish =
        jdbc.queryForObject(
            "select id from access_wish where account = 'labour-officer' and decided_at is null",
            Long.class);
    var agreed = as("inspectorate").post("/api/agreements/" + wish + "/agreement", "{}");
    assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(204);
    assertThat(as("admin").send("DELETE", path, null, null).statusCode()).isEqualTo(204);
    assertThat(records("source = 'act_id_membership' and row_key = 'labour-officer auditors'"))
        .extracting(each -> each.get("act"))
        .containsSequence("INSERT", "DELETE");
    assertThat(
            records(
                """
                source = 'act_hi_op_log' and actor = 'admin' and transaction in (
                  select transaction from audit_record where row_key = 'labour-officer auditors')
                """))
        .isNotEmpty();
  }

  @Test
  @DisplayName("is never changed, deleted or emptied, also not past the pages")
  void refused() {
    checked();
    for (var sql :
        List.of(
            "update audit_record set actor = 'nobody'",
            "delete from audit_record",
            "truncate audit_record",
            "truncate audit_day")) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.execute(sql))
          .as(sql)
          .hasMessageContaining("never changed or deleted");
    }
  }

  @Test
  @DisplayName("is recounted when night falls")
  void night() {
    var count = "select count(*) from audit_check";
    var before = jdbc.queryForObject(count, Long.class);
    transaction.executeWithoutResult(status -> events.publishEvent(new Nightfall()));
    assertThat(jdbc.queryForObject(count, Long.class)).isEqualTo(before + 1);
  }

  @Test
  @DisplayName("is handed out by the day as lines of JSON and as a table, less what is hidden")
  void files() {
    var number = checked();
    var today = LocalDate.now(Office.ZONE);
    var period = "?from=" + today + "&to=" + today;
    var lines = as("auditor").get("/api/audit/records.jsonl" + period).body().lines().toList();
    assertThat(lines).hasSizeGreaterThan(5).noneMatch(line -> line.contains(CANARY));
    var own = lines.stream().filter(line -> line.contains(number)).toList();
    assertThat(own).hasSize(records("case_number = ?", number).size());
    assertThat((String) JsonPath.read(own.get(0), "$.writtenAt"))
        .matches("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
    var table = as("auditor").get("/api/audit/records.csv" + period).body();
    assertThat(table)
        .startsWith("id,writtenAt,transaction,actor,source,act,caseNumber,rowKey,content,day,");
    assertThat(table.lines().count()).isGreaterThan(lines.size());
    jdbc.update(
        "insert into accused_person (case_number, person, named_by, named_at) values (?, 'auditor', 'desk', now())",
        number);
    assertThat(as("auditor").get("/api/audit/records.jsonl" + period).body())
        .doesNotContain(number);
    jdbc.update("delete from accused_person where case_number = ?", number);
    var tooLong = as("auditor").get("/api/audit/records.csv?from=2026-01-01&to=2026-03-01");
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body()).contains("at most 31 days");
  }
}
