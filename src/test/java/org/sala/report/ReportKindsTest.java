package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.sala.language.Bilingual;
import org.sala.language.Language;
import org.sala.people.Person;
import org.sala.report.ReportChoiceController.ReportChoice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.AccessDeniedException;

@SalaTest
@DisplayName("A new report")
class ReportKindsTest {

  /** What somebody writes who adds a report, and nothing else. */
  @TestConfiguration
  static class OneMore {

    @Bean
    ReportKind openingHours() {
      return new ReportKind() {
        @Override
        public String code() {
          return "opening-hours";
        }

        @Override
        public Subject subject() {
          return Subject.PERIOD;
        }

        @Override
        public Bilingual title() {
          return new Bilingual("Opening hours", "ម៉ោងធ្វើការ");
        }

        @Override
        public boolean isFor(Person person, boolean convenes) {
          return person.id().equals("labour-head");
        }

        @Override
        public Report of(Asked asked, Person reader, Language language) {
          return new Report(
              language,
              "Hall",
              title().in(language),
              List.of(asked.period().shown(language)),
              false,
              List.of(Report.paragraph("07:30")));
        }
      };
    }
  }

  @Autowired ReportChoiceController choices;
  @Autowired ReportController reports;

  @Test
  @DisplayName("is one bean: offered by its name, printed at its address, kept as an edition")
  void oneBean() {
    var offered = choices.choices(() -> "labour-head");
    assertThat(offered.reports()).containsExactly("opening-hours");
    assertThat(offered.kinds())
        .containsExactly(
            new ReportChoice(
                "opening-hours",
                new Bilingual("Opening hours", "ម៉ោងធ្វើការ"),
                ReportKind.Subject.PERIOD));
    var printed = print("labour-head");
    assertThat(printed.getStatusCode().value()).isEqualTo(200);
    assertThat(printed.getHeaders().getContentDisposition().getFilename())
        .isEqualTo("opening-hours-2026-01-01-2026-03-31-en.xlsx");
    assertThat(reports.editions(() -> "labour-head"))
        .extracting(ReportController.EditionLine::report)
        .contains("opening-hours");
  }

  @Test
  @DisplayName("is only for those it says it is for")
  void onlyForThose() {
    assertThat(choices.choices(() -> "labour-officer").reports()).isEmpty();
    assertThatThrownBy(() -> print("labour-officer")).isInstanceOf(AccessDeniedException.class);
    // Those who read everything keep their reports, in the order in which they were.
    assertThat(choices.choices(() -> "auditor").reports())
        .containsExactly(
            "meeting",
            "scorecard",
            "monitoring",
            "monthly",
            "service-level",
            "outcomes",
            "quality",
            "referrals");
  }

  private org.springframework.http.ResponseEntity<byte[]> print(String user) {
    return reports.report(
        "opening-hours",
        "xlsx",
        "en",
        "",
        LocalDate.parse("2026-01-01"),
        LocalDate.parse("2026-03-31"),
        "",
        () -> user);
  }
}
