package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.commitment.Commitments;
import org.sala.language.Language;
import org.sala.people.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("A paper that is read in the hall")
class PublishedPapersTest {

  private static final String WORD = "quartzbloom";

  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @Autowired ReportKinds kinds;
  @Autowired Printing printing;
  @Autowired Editions editions;
  @Autowired Commitments commitments;
  @Autowired Staff staff;

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  private String meeting() {
    var number = "KPC-M-2026-9101";
    jdbc.sql("insert into case_file (number, kind) values (?, 'MEETING')").param(number).update();
    jdbc.sql(
            """
            insert into meeting (number, kind, mode, theme, level, planned_for, held_on, place_code,
              place_name_en, place_name_km, chair, status, outcome, closed_at, planned_by, planned_at)
            select ?, 'FORUM', 'ON_SITE', 'Dialogue', 'PROVINCE', date '2026-06-01',
              date '2026-06-01', code, name_en, name_km, 'Deputy governor', 'CLOSED', 'CLOSED', now(),
              'desk', ?
            from place where code = '0403'
            """)
        .params(number, Timestamp.from(Office.instant("2026-05-01T09:00")))
        .update();
    return number;
  }

  private String raisedAt(String meeting) {
    var number = office.receive("subject", WORD, "narrative", WORD + " in full");
    jdbc.sql("update request set meeting_number = ? where number = ?")
        .params(meeting, number)
        .update();
    commitments.record(
        number,
        "MEETING",
        WORD + " promised",
        "DEP-LAB",
        "Head",
        LocalDate.parse("2026-06-30"),
        "desk");
    return number;
  }

  private void check(String number, boolean riskOfHarm) {
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "HIGH",
        "checkResult",
        "ACCEPT",
        "riskOfHarm",
        riskOfHarm);
  }

  private Stream<String> papers(String meeting) {
    return Stream.of("meeting", "scorecard")
        .map(
            kind ->
                kinds
                    .find(kind)
                    .orElseThrow()
                    .of(new Asked(meeting, null, null, ""), staff.person("governor"), Language.EN)
                    .toString());
  }

  @Test
  @DisplayName(
      "holds no word of a request by which somebody could come to harm, until a head agrees")
  void papers() {
    office.itIs("2026-06-01T09:00");
    var meeting = meeting();
    var number = raisedAt(meeting);
    assertThat(papers(meeting)).allMatch(paper -> paper.contains(WORD));
    printing.print(
        kinds.find("meeting").orElseThrow(),
        new Asked(meeting, null, null, ""),
        Format.XLSX,
        Language.EN,
        "governor");
    var before = editions.of("governor").get(0).number();

    office.itIs("2026-06-01T10:00");
    check(number, true);
    assertThat(papers(meeting)).noneMatch(paper -> paper.contains(WORD) || paper.contains(number));
    assertThat(editions.again(before, "governor")).as("printed before it was known").isEmpty();
    printing.print(
        kinds.find("meeting").orElseThrow(),
        new Asked(meeting, null, null, ""),
        Format.XLSX,
        Language.EN,
        "governor");
    assertThat(editions.of("governor"))
        .extracting(PrintedEdition::number)
        .doesNotContain(before)
        .isNotEmpty();

    office.complete(
        "labour-head",
        number,
        "Activity_ReviewPublication",
        "mayBePublic",
        "YES",
        "reason",
        "They agreed to it.");
    assertThat(papers(meeting)).allMatch(paper -> paper.contains(WORD));
    assertThat(editions.again(before, "governor")).isPresent();
  }
}
