package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.sala.engine.Refusal;
import org.sala.language.Bilingual;
import org.sala.report.FigureTable.Line;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SalaTest
@TestPropertySource(properties = "tests.of=reports") // they empty tables: a database of their own
@DisplayName("The monitoring report")
class MonitoringTest {

  private static final Map<String, Integer> ADDRESSED =
      Map.of(
          "N-NP", 275, "N-GDA", 401, "N-GDLF", 1, "N-GDP", 4, "N-GI", 63, "N-GDID", 46, "N-GDIM",
          12);

  @Autowired Monitoring monitoring;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  private SeededRequests seeded;

  @BeforeEach
  void nothingYet() {
    seeded = new SeededRequests(jdbc);
    seeded.clear();
  }

  @Test
  @DisplayName(
      "gives 802, 647 and 319 of 1,768, and the seven institutions, from July 2020 to 2022")
  void documentE() {
    transaction.executeWithoutResult(
        status -> {
          ADDRESSED.forEach(
              (unit, count) -> {
                for (int i = 0; i < count; i++) {
                  seeded.status(received(i, unit), "CLOSED", "RESOLVED", day("2022-12-30"));
                }
              });
          for (int i = 0; i < 647; i++) {
            seeded.status(received(i, "N-NP"), "UNDER_EXAMINATION", null, day("2022-12-30"));
          }
          for (int i = 0; i < 319; i++) {
            seeded.status(received(i, "N-GDA"), "REFERRED", null, day("2022-12-30"));
          }
        });

    var examined = of("2020-07-01", "2022-12-31").examined();

    assertThat(examined.total().of(Figure.RECEIVED)).isEqualTo(1768);
    assertThat(examined.total().of(Figure.ADDRESSED)).isEqualTo(802);
    assertThat(examined.total().of(Figure.UNDER_EXAMINATION)).isEqualTo(647);
    assertThat(examined.total().of(Figure.REFERRED)).isEqualTo(319);
    assertThat(examined.total().of(Figure.OTHER_END)).isZero();
    ADDRESSED.forEach(
        (unit, count) ->
            assertThat(line(examined, unit).of(Figure.ADDRESSED)).as(unit).isEqualTo((long) count));
  }

  @Test
  @DisplayName("of an old period is the same today as it was then")
  void oldPeriodsStay() {
    var number = seeded.request(day("2026-01-10"), "DEP-LAB");
    var then = of("2026-01-01", "2026-01-31");

    seeded.accountable(number, "DEP-LAND", day("2026-02-10"));
    seeded.status(number, "CLOSED", "RESOLVED", day("2026-02-20"));

    assertThat(of("2026-01-01", "2026-01-31")).isEqualTo(then);
    var february = of("2026-02-01", "2026-02-28");
    assertThat(line(february.movement(), "DEP-LAB").of(Figure.OPENING)).isEqualTo(1);
    assertThat(line(february.movement(), "DEP-LAB").of(Figure.HANDED_OVER)).isEqualTo(1);
    assertThat(line(february.movement(), "DEP-LAND").of(Figure.TAKEN_OVER)).isEqualTo(1);
    assertThat(line(february.movement(), "DEP-LAND").of(Figure.ENDED)).isEqualTo(1);
    assertThat(february.movement().total().of(Figure.CLOSING)).isZero();
  }

  @Test
  @DisplayName("refuses to print when a number does not add up, and names it")
  void corruptedTotal() {
    seeded.status(
        seeded.request(day("2026-01-10"), "DEP-LAB"), "REFERRED", null, day("2026-01-11"));
    var right = of("2026-01-01", "2026-01-31").examined();
    var wrongLine =
        new Line(
            "DEP-LAB",
            new Bilingual("Labour", "ការងារ"),
            Map.of(Figure.RECEIVED, 2L, Figure.REFERRED, 1L));

    assertThatThrownBy(
            () ->
                Reconciliation.check(
                    new FigureTable(right.layout(), List.of(wrongLine), right.total())))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.problems())
                    .anySatisfy(
                        problem ->
                            assertThat(problem.text().en())
                                .contains("'Labour', Received 2 come to 2"))
                    .anySatisfy(
                        problem ->
                            assertThat(problem.text().en())
                                .contains("column 'Received' add up to 2, but its total is 1")));
  }

  @Test
  @DisplayName(
      "counts requesters apart from requests: one phone, organisation or name is one requester")
  void distinctRequesters() {
    seeded.request(day("2026-01-10"), "DEP-LAB");
    seeded.request(day("2026-01-11"), "DEP-LAB");

    assertThat(of("2026-01-01", "2026-01-31").requesters()).isEqualTo(1);
    jdbc.sql("update requester set phone = id::text, name = id::text").update();
    assertThat(of("2026-01-01", "2026-01-31").requesters()).isEqualTo(2);
    jdbc.sql("update requester set organisation = 'One'").update();
    assertThat(of("2026-01-01", "2026-01-31").requesters()).isEqualTo(1);
  }

  private Monitoring.Figures of(String from, String to) {
    return transaction.execute(
        status -> monitoring.of(new Period(LocalDate.parse(from), LocalDate.parse(to)), ""));
  }

  private String received(int index, String unit) {
    return seeded.request(day("2020-07-01").plusSeconds(86400L * (index % 900)), unit);
  }

  private static Line line(FigureTable table, String unit) {
    return table.lines().stream().filter(l -> l.key().equals(unit)).findFirst().orElseThrow();
  }

  private static Instant day(String date) {
    return LocalDate.parse(date).atStartOfDay(org.sala.Office.ZONE).toInstant();
  }
}
