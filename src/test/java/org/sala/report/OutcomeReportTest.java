package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.language.Language;
import org.sala.people.Staff;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Row;
import org.sala.report.Report.Table;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@SalaTest
@TestPropertySource(properties = "tests.of=reports") // they empty tables: a database of their own
@DisplayName("The outcomes of answers")
class OutcomeReportTest {

  private static final LocalDate FROM = LocalDate.parse("2026-06-01");
  private static final LocalDate TO = LocalDate.parse("2026-06-30");
  private static final List<String> OUTCOMES =
      List.of("SERVICE_DELIVERED", "SETTLEMENT", "CORRECTIVE_ACTION", "EXPLAINED", "COURT", "NEW");

  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @Autowired OutcomeReport report;
  @Autowired Staff staff;

  private final List<Noted> noted = new ArrayList<>();

  /** What a clerk writes down of an answer. */
  private record Noted(
      String unit, String outcome, boolean corrective, Instant sent, Instant thrownOut) {

    boolean counts() {
      var first = Office.instant("2026-06-01T00:00");
      var end = Office.instant("2026-07-01T00:00");
      return !sent.isBefore(first)
          && sent.isBefore(end)
          && (thrownOut == null || !thrownOut.isBefore(end));
    }
  }

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  private void answers() {
    var seeded = new SeededRequests(jdbc);
    seeded.clear();
    office.itIs("2026-07-20T09:00");
    var random = new Random(11);
    for (int i = 0; i < 120; i++) {
      var unit = random.nextBoolean() ? "DEP-LAB" : "DEP-ENV";
      var number = seeded.request(Office.instant("2026-05-04T09:00"), unit);
      var sent = Office.instant("2026-05-20T09:00").plusSeconds(86_400L * random.nextInt(50));
      var thrownOut =
          random.nextInt(4) == 0 ? sent.plusSeconds(86_400L * random.nextInt(20)) : null;
      var of =
          new Noted(
              unit,
              OUTCOMES.get(random.nextInt(OUTCOMES.size())),
              random.nextInt(3) == 0,
              sent,
              thrownOut);
      jdbc.sql(
              """
              insert into answer (request_number, sent_at, sent_by, due_at, outcome, corrective,
                reopened_at)
              values (?, ?, 'labour-head', ?, ?, ?, ?)
              """)
          .params(
              number,
              Timestamp.from(sent),
              Timestamp.from(sent),
              of.outcome(),
              of.corrective(),
              thrownOut == null ? null : Timestamp.from(thrownOut))
          .update();
      noted.add(of);
    }
  }

  private List<Table> tables(String unit) {
    return report
        .of(new Asked("", FROM, TO, unit), staff.person("governor"), Language.EN)
        .blocks()
        .stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .toList();
  }

  private static List<Long> counts(Row row) {
    return row.cells().stream().map(Cell::count).filter(Objects::nonNull).toList();
  }

  private List<Long> counted(String unit) {
    var mine =
        noted.stream()
            .filter(Noted::counts)
            .filter(each -> unit.isEmpty() || each.unit().equals(unit))
            .toList();
    var row = new ArrayList<Long>();
    for (var outcome : OUTCOMES.subList(0, 5)) {
      row.add(mine.stream().filter(each -> each.outcome().equals(outcome)).count());
    }
    row.add(0L);
    row.add(0L);
    row.add(mine.stream().filter(each -> each.outcome().equals("NEW")).count());
    row.add((long) mine.size());
    row.add(mine.stream().filter(Noted::corrective).count());
    return row;
  }

  @Test
  @DisplayName("are counted by unit and period as a clerk counts them, corrective actions too")
  void counted() {
    answers();
    var rows = tables("").get(0).rows();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(2).total()).isTrue();
    assertThat(counts(rows.get(2))).isEqualTo(counted(""));
    assertThat(rows.subList(0, 2).stream().map(OutcomeReportTest::counts))
        .containsExactlyInAnyOrder(counted("DEP-LAB"), counted("DEP-ENV"));
    assertThat(counts(tables("DEP-LAB").get(0).rows().get(0))).isEqualTo(counted("DEP-LAB"));
    var corrected = tables("").get(1).rows().stream().mapToLong(row -> counts(row).get(0)).sum();
    assertThat(corrected).isEqualTo(counted("").get(9)).isPositive();
  }
}
