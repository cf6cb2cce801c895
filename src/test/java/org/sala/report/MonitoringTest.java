package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sala.SalaTest;
import org.sala.engine.Refusal;
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
  private static final List<String> UNITS = List.of("DEP-LAB", "DEP-LAND", "GOV");

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

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  @ParameterizedTest(name = "adds up and equals a naive count for history no. {0}")
  @MethodSource("seeds")
  void anyHistory(long seed) {
    var random = new Random(seed);
    var histories = new ArrayList<History>();
    transaction.executeWithoutResult(
        status -> {
          for (int i = 0; i < 40; i++) {
            histories.add(History.random(random, seeded));
          }
        });

    var figures = of("2026-02-01", "2026-03-31"); // refuses if a row or column does not add up

    for (var unit : UNITS) {
      for (var figure : figures.examined().layout().outcomes()) {
        assertThat(valueAt(figures.examined(), unit, figure))
            .as(unit + " " + figure)
            .isEqualTo(
                histories.stream()
                    .filter(each -> each.isReceivedIn(day("2026-02-01"), day("2026-04-01")))
                    .filter(each -> each.unitAt(day("2026-04-01")).equals(unit))
                    .filter(each -> each.bucketAt(day("2026-04-01")) == figure)
                    .count());
      }
      assertThat(valueAt(figures.movement(), unit, Figure.CLOSING))
          .isEqualTo(
              histories.stream().filter(each -> each.isOpenAt(day("2026-04-01"), unit)).count());
      assertThat(valueAt(figures.movement(), unit, Figure.OPENING))
          .isEqualTo(
              histories.stream().filter(each -> each.isOpenAt(day("2026-02-01"), unit)).count());
    }
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
            new Words("Labour", "ការងារ"),
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
                            assertThat(problem.en()).contains("'Labour', Received 2 come to 2"))
                    .anySatisfy(
                        problem ->
                            assertThat(problem.en())
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

  private static long valueAt(FigureTable table, String unit, Figure figure) {
    return table.lines().stream()
        .filter(line -> line.key().equals(unit))
        .mapToLong(line -> line.of(figure))
        .sum();
  }

  private static Instant day(String date) {
    return LocalDate.parse(date).atStartOfDay(org.sala.Office.ZONE).toInstant();
  }

  /** The life of a request, kept in plain lists and replayed by walking them. */
  private record History(Instant receivedAt, List<Change> changes) {

    record Change(Instant at, String unit, String status, String outcome) {}

    private static final List<String> STATUSES =
        List.of("CHECKING", "REFERRED", "UNDER_EXAMINATION", "ANSWERED");
    private static final List<String> OUTCOMES =
        List.of(
            "RESOLVED",
            "ANSWERED_AT_MEETING",
            "CLOSED_WITHOUT_RESPONSE",
            "REFERRED_AND_ANSWERED",
            "OUTSIDE_JURISDICTION",
            "DUPLICATE",
            "REJECTED",
            "WITHDRAWN");

    static History random(Random random, SeededRequests seeded) {
      var at = day("2025-12-01").plusSeconds(random.nextInt(150 * 86400));
      var unit = UNITS.get(random.nextInt(UNITS.size()));
      var number = seeded.request(at, unit);
      var history =
          new History(at, new ArrayList<>(List.of(new Change(at, unit, "RECEIVED", null))));
      for (int i = random.nextInt(6); i > 0; i--) {
        at = at.plusSeconds(1 + random.nextInt(40 * 86400));
        if (random.nextInt(3) == 0) {
          var to = UNITS.get(random.nextInt(UNITS.size()));
          seeded.accountable(number, to, at);
          history.changes.add(new Change(at, to, null, null));
        } else {
          var outcome = random.nextBoolean() ? OUTCOMES.get(random.nextInt(OUTCOMES.size())) : null;
          var status = outcome == null ? STATUSES.get(random.nextInt(STATUSES.size())) : "CLOSED";
          seeded.status(number, status, outcome, at);
          history.changes.add(new Change(at, null, status, outcome));
        }
      }
      return history;
    }

    boolean isReceivedIn(Instant from, Instant to) {
      return !receivedAt.isBefore(from) && receivedAt.isBefore(to);
    }

    String unitAt(Instant moment) {
      return changes.stream()
          .filter(change -> change.unit != null && change.at.isBefore(moment))
          .reduce((a, b) -> b)
          .map(Change::unit)
          .orElse(null);
    }

    Figure bucketAt(Instant moment) {
      var last =
          changes.stream()
              .filter(change -> change.status != null && change.at.isBefore(moment))
              .reduce((a, b) -> b)
              .orElseThrow();
      if (last.outcome != null) {
        return OUTCOMES.indexOf(last.outcome) < 4 ? Figure.ADDRESSED : Figure.OTHER_END;
      }
      return last.status.equals("REFERRED") ? Figure.REFERRED : Figure.UNDER_EXAMINATION;
    }

    boolean isOpenAt(Instant moment, String unit) {
      if (!receivedAt.isBefore(moment) || !unit.equals(unitAt(moment))) {
        return false;
      }
      var bucket = bucketAt(moment);
      return bucket == Figure.REFERRED || bucket == Figure.UNDER_EXAMINATION;
    }
  }
}
