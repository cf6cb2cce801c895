package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.language.Language;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Paragraph;
import org.sala.report.Report.Table;
import org.sala.request.RequestSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The reviews of closed requests")
class QualityReportTest extends RequestSteps {

  private static final Asked QUARTER =
      new Asked("", LocalDate.parse("2024-01-01"), LocalDate.parse("2024-03-31"), "");

  @Autowired QualityReport report;
  @Autowired ReportController reports;
  @Autowired JdbcClient jdbc;

  private void drawn(String month, String verdict) {
    jdbc.sql(
            """
            insert into quality_sample (month, seed, closed, share_percent, at_least, drawn, drawn_at)
            values (?::date, 1, 20, 5, 1, 1, now()) on conflict do nothing
            """)
        .param(month)
        .update();
    var number = assigned("2026-06-01T09:00");
    jdbc.sql(
            """
            insert into quality_review (month, case_number, place, unit, verdict, entry_id)
            values (?::date, ?, 1, 'DEP-LAB', ?, (select max(id) from case_file_entry
              where case_number = ? and ?::text is not null))
            """)
        .params(month, number, verdict, number, verdict)
        .update();
  }

  private static List<List<Long>> counts(Table table) {
    return table.rows().stream()
        .map(
            row ->
                row.cells().stream().map(Cell::count).filter(java.util.Objects::nonNull).toList())
        .toList();
  }

  @Test
  @DisplayName("are counted by month and by unit, and in the monitoring report, in both languages")
  void counted() {
    drawn("2024-01-01", "GOOD");
    drawn("2024-01-01", "SHORTCOMINGS");
    drawn("2024-02-01", null);
    drawn("2024-04-01", "GOOD");
    var printed = report.of(QUARTER, null, Language.EN);
    var tables = printed.blocks().stream().filter(Table.class::isInstance).toList();
    assertThat(counts((Table) tables.get(0)))
        .containsExactly(
            List.of(20L, 2L, 1L, 1L, 0L),
            List.of(20L, 1L, 0L, 0L, 1L),
            List.of(40L, 3L, 1L, 1L, 1L));
    assertThat(((Table) tables.get(0)).rows().get(0).cells().get(0).text())
        .isEqualTo("January 2024");
    assertThat(counts((Table) tables.get(1))).containsExactly(List.of(3L, 1L, 1L, 1L));
    var khmer = report.sentence(QUARTER.period(), "", Language.KM);
    assertThat(((Paragraph) khmer).text()).contains("៣").doesNotContainPattern("[0-9]");
    var file =
        reports.report(
            "quality", "xlsx", "km", "", QUARTER.from(), QUARTER.to(), "", () -> "governor");
    assertThat(file.getStatusCode().value()).isEqualTo(200);
    assertThat(
            jdbc.sql("select figures::text from report_edition order by number desc limit 1")
                .query(String.class)
                .single())
        .contains("ខែមករា ឆ្នាំ២០២៤");
  }
}
