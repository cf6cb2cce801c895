package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.engine.Refusal;
import org.sala.language.Language;
import org.sala.people.Staff;
import org.sala.report.Report.Paragraph;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@SalaTest
@TestPropertySource(properties = "tests.of=reports") // they empty tables: a database of their own
@DisplayName("The monthly edition")
class MonthlyReportTest {

  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @Autowired MonthlyReport monthly;
  @Autowired Staff staff;
  @Autowired Printing printing;
  @Autowired Editions editions;

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  /** As the monitoring group told it: what was left of a year, what is new, resolved, goes on. */
  private void february2022() {
    var seeded = new SeededRequests(jdbc);
    seeded.clear();
    office.itIs("2022-03-05T09:00");
    for (int i = 0; i < 576; i++) {
      var number = seeded.request(Office.instant("2021-06-01T09:00"), "DEP-LAB");
      if (i < 4) {
        seeded.status(number, "CLOSED", "RESOLVED", Office.instant("2022-02-10T09:00"));
      }
    }
    for (int i = 0; i < 25; i++) {
      seeded.request(Office.instant("2022-01-12T09:00"), "DEP-LAB");
    }
    for (int i = 0; i < 97; i++) {
      var number = seeded.request(Office.instant("2022-02-03T09:00"), "DEP-LAB");
      if (i < 16) {
        seeded.status(number, "CLOSED", "RESOLVED", Office.instant("2022-02-20T09:00"));
      } else if (i < 20) {
        seeded.status(number, "CLOSED", "WITHDRAWN", Office.instant("2022-02-20T09:00"));
      }
    }
    seeded.request(Office.instant("2022-03-01T09:00"), "DEP-LAB");
  }

  private String text(LocalDate from, LocalDate to, Language language) {
    return monthly
        .of(new Asked("", from, to, ""), staff.person("governor"), language)
        .blocks()
        .stream()
        .filter(Paragraph.class::isInstance)
        .map(each -> ((Paragraph) each).text())
        .reduce("", (one, next) -> one + "\n" + next);
  }

  @Test
  @DisplayName("carries over what was left of each year: as February 2022 was told")
  void carriesOver() {
    february2022();
    var from = LocalDate.parse("2022-02-01");
    var to = LocalDate.parse("2022-02-28");
    assertThat(text(from, to, Language.EN))
        .contains("From 2021, 576 requests were outstanding when the month began; 4 of the year")
        .contains("572 are in progress at its end.")
        .contains("Of 2022, 97 new requests came in in February; 16 requests were resolved")
        .contains("102 are in progress at its end, counting the 25 outstanding from earlier");
    assertThat(text(from, to, Language.KM))
        .contains("២០២១", "៥៧៦", "៩៧", "១៦", "១០២")
        .doesNotContainPattern("[0-9]");
    var printed =
        printing.print(monthly, new Asked("", from, to, ""), Format.PDF, Language.KM, "governor");
    assertThat(printed.fileName()).isEqualTo("monthly-2022-02-01-2022-02-28-km.pdf");
    assertThat(editions.of("governor"))
        .anyMatch(edition -> edition.number() == printed.edition().number());
  }

  @Test
  @DisplayName("is of one month, from its first day to its last one")
  void oneMonth() {
    office.itIs("2022-03-05T09:00");
    assertThatThrownBy(
            () -> text(LocalDate.parse("2022-02-01"), LocalDate.parse("2022-03-31"), Language.EN))
        .isInstanceOf(Refusal.class);
    assertThat(ReportMonths.over().get(0).name().en()).isEqualTo("February 2022");
    assertThat(ReportMonths.over()).hasSize(36);
  }
}
