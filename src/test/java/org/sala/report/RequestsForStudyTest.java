package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.demo.Demonstration;
import org.sala.people.Denied;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@SalaTest
@TestPropertySource(properties = "tests.of=reports") // it empties tables: a database of its own
@DisplayName("The requests of a period as rows for study")
class RequestsForStudyTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-09-01");
  private static final LocalDate LAST = LocalDate.parse("2026-09-30");

  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @Autowired Demonstration demonstration;
  @Autowired RequestsForStudyController controller;
  private SeededRequests seeded;

  @BeforeEach
  void september() {
    demonstration.createPeople();
    seeded = new SeededRequests(jdbc);
    seeded.clear();
    office.itIs("2026-10-05T09:00");
  }

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  private String asked(String user) {
    return new String(
        controller.requests(FIRST, LAST, () -> user).getBody(), StandardCharsets.UTF_8);
  }

  private List<CSVRecord> rows(String user) throws IOException {
    var text = asked(user);
    assertThat(text).startsWith("\uFEFF");
    return CSVParser.parse(
            text.substring(1),
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())
        .getRecords();
  }

  @Test
  @DisplayName("are those received from the first to the last day in Cambodia, and no other")
  void period() throws IOException {
    seeded.request(Office.instant("2026-08-31T23:59"), "DEP-LAB");
    var first = seeded.request(Office.instant("2026-09-01T00:00"), "DEP-LAB");
    var last = seeded.request(Office.instant("2026-09-30T23:59"), "DEP-LAB");
    seeded.request(Office.instant("2026-10-01T00:00"), "DEP-LAB");
    assertThat(rows("governor"))
        .extracting(row -> row.get("receipt_number"), row -> row.get("received_on"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(first, "2026-09-01"),
            org.assertj.core.groups.Tuple.tuple(last, "2026-09-30"));
    assertThat(rows("auditor")).hasSize(2);
    assertThat(
            jdbc.sql("select printed_by from report_print where report = 'requests' order by id")
                .query(String.class)
                .list())
        .endsWith("governor", "auditor");
  }

  @Test
  @DisplayName("hold no word that anybody typed, and nobody's name or number")
  void noWords() {
    var number = seeded.request(Office.instant("2026-09-10T09:00"), "DEP-LAB");
    jdbc.sql(
            "update request set subject = 'KANARIE', narrative = 'KANARIE', place_detail = 'KANARIE',"
                + " respondent_name = 'KANARIE' where number = ?")
        .param(number)
        .update();
    jdbc.sql(
            "update requester set name = 'KANARIE', organisation = 'KANARIE', phone = '012 000 111'")
        .update();
    assertThat(asked("governor")).contains(number).doesNotContain("KANARIE", "012 000 111");
  }

  @Test
  @DisplayName("leave out what may not be made public, and what is against the reader")
  void hidden() throws IOException {
    var restricted = seeded.request(Office.instant("2026-09-10T09:00"), "DEP-LAB");
    var againstDesk = seeded.request(Office.instant("2026-09-11T09:00"), "DEP-LAB");
    var other = seeded.request(Office.instant("2026-09-12T09:00"), "DEP-LAB");
    jdbc.sql("update request set restricted = true, risk_of_harm = true where number = ?")
        .param(restricted)
        .update();
    jdbc.sql("update request set respondent_unit = 'OWSU' where number = ?")
        .param(againstDesk)
        .update();
    assertThat(rows("governor"))
        .extracting(row -> row.get("receipt_number"))
        .containsExactly(againstDesk, other);
    assertThat(rows("desk")).extracting(row -> row.get("receipt_number")).containsExactly(other);
  }

  @Test
  @DisplayName("are for those who read all requests, and for a period that is one")
  void refused() {
    assertThatThrownBy(() -> asked("labour-officer")).isInstanceOf(Denied.class);
    assertThatThrownBy(() -> controller.requests(LAST, FIRST, () -> "governor"))
        .isInstanceOf(org.sala.engine.Refusal.class);
    assertThatThrownBy(() -> controller.requests(null, LAST, () -> "governor"))
        .isInstanceOf(org.sala.engine.Refusal.class);
  }

  @Test
  @DisplayName("have the columns that are documented, in that order")
  void documented() throws IOException {
    var documented =
        Pattern.compile("(?m)^\\| `([a-z_]+)` \\|")
            .matcher(Files.readString(Path.of("src/docs/requests-csv.md")))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(asked("governor").substring(1).lines().findFirst().orElseThrow())
        .isEqualTo(String.join(",", documented));
  }
}
