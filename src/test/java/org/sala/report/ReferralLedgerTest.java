package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.demo.Demonstration;
import org.sala.language.Language;
import org.sala.report.Report.Table;
import org.sala.request.RequestSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tests.of=reports") // it empties tables: a database of its own
@DisplayName("The ledger of referrals")
class ReferralLedgerTest extends RequestSteps {

  @Autowired JdbcClient jdbc;
  @Autowired Demonstration demonstration;
  @Autowired ReferralLedger ledger;
  @Autowired Editions editions;
  @Autowired Printing printing;

  private String referred(String now, String institution, String expected) {
    var number = assigned(now);
    examine("labour-officer", number, "nextStep", "REFER", "reason", "The ministry decides.");
    office.complete(
        "labour-officer",
        number,
        "Activity_SendReferralLetter",
        "institution",
        institution,
        "letterNumber",
        "12/26",
        "expectedReplyDate",
        expected,
        "question",
        "What is known of it?");
    return number;
  }

  private List<List<String>> table(int which, String from, String to, String reader) {
    var asked = new Asked("", LocalDate.parse(from), LocalDate.parse(to), "");
    var tables =
        ledger.of(asked, staff.person(reader), Language.EN).blocks().stream()
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .toList();
    return tables.size() <= which
        ? List.of()
        : tables.get(which).rows().stream()
            .map(row -> row.cells().stream().map(cell -> cell.shown(Language.EN)).toList())
            .toList();
  }

  @Test
  @DisplayName("says to whom, since when, how often reminded, and whether an answer came")
  void ledger() {
    demonstration.createPeople();
    new SeededRequests(jdbc).clear();
    var answered = referred("2026-06-01T09:00", "N-GDA", "2026-06-10");
    office.goTo("2026-06-09T09:00");
    office.complete(
        "labour-officer",
        answered,
        "Activity_RecordReply",
        "referralResult",
        "ANSWERED",
        "replyNumber",
        "12/26",
        "replyDate",
        "2026-06-08",
        "reply",
        "It is decided.");
    var silent = referred("2026-06-10T09:00", "N-GDA", "2026-06-17");
    office.goTo("2026-06-26T09:00");
    var awaited = referred("2026-06-26T10:00", "N-GDA", "2026-07-20");

    office.goTo("2026-06-26T11:00");
    var letters = table(1, "2026-06-01", "2026-06-30", "governor");
    assertThat(letters).extracting(row -> row.get(0)).containsExactly(answered, silent, awaited);
    assertThat(letters).extracting(row -> row.get(2)).containsOnly("12/26");
    assertThat(letters)
        .extracting(row -> row.get(3))
        .containsExactly("1 June 2026", "10 June 2026", "26 June 2026");
    assertThat(letters.get(0).get(6)).contains("replied", "9 June 2026");
    assertThat(letters.get(1).get(6)).contains("silent for 9 days");
    assertThat(letters.get(2).get(6)).isEqualTo("reply awaited");
    // At the end of the 17th the first reminder goes, and more follow.
    var reminded =
        jdbc.sql("select count(*) from notification where case_number = ? and key like 'chaser:%'")
            .param(silent)
            .query(Long.class)
            .single();
    assertThat(reminded).isPositive();
    assertThat(letters)
        .extracting(row -> row.get(5))
        .containsExactly("0", String.valueOf(reminded), "0");
    var total = table(0, "2026-06-01", "2026-06-30", "governor");
    assertThat(total.get(total.size() - 1)).containsExactly("Total", "3", "1", "0", "1", "1");

    // A later period has those that were without a reply when it began, an earlier one knows less.
    assertThat(table(1, "2026-06-20", "2026-06-30", "governor"))
        .extracting(row -> row.get(0))
        .containsExactly(silent, awaited);
    assertThat(table(1, "2026-06-01", "2026-06-05", "governor").get(0).get(6))
        .isEqualTo("reply awaited");

    // The desk is complained of in one.
    jdbc.sql("update request set respondent_unit = 'OWSU' where number = ?").param(silent).update();
    assertThat(table(1, "2026-06-01", "2026-06-30", "desk"))
        .extracting(row -> row.get(0))
        .containsExactly(answered, awaited);
    var asked = new Asked("", LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-30"), "");
    printing.print(ledger, asked, Format.PDF, Language.EN, "governor");
    assertThat(editions.of("desk")).noneMatch(each -> each.report().equals("referrals"));
    assertThat(editions.of("governor")).anyMatch(each -> each.report().equals("referrals"));
  }
}
