package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.report.RequestHistory.Change;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds for the monitoring report of every period, unit and history of requests. */
@SalaTest
@TestPropertySource(properties = "tests.of=reports") // they empty tables: a database of their own
class MonitoringPropertyTest {

  private static final LocalDate FIRST = LocalDate.parse("2024-11-01");
  private static final int DAYS = 500;
  private static final int DAY = 86_400;
  private static final List<String> UNITS = List.of("DEP-LAB", "DEP-LAND", "GOV");

  @Autowired Monitoring monitoring;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  // jqwik does not know Spring's extension of JUnit.
  MonitoringPropertyTest() throws Exception {
    new TestContextManager(getClass()).prepareTestInstance(this);
  }

  @Property(tries = 25)
  void everyFigureIsTheOneFoundByWalkingTheHistories(
      @ForAll("histories") List<RequestHistory> histories,
      @ForAll("periods") Period period,
      @ForAll("unitsOrAll") String unit) {
    var figures = print(histories, period, unit); // refuses if a row or column does not add up

    var counted = unit.isEmpty() ? UNITS : List.of(unit);
    var byUnit = new TreeMap<String, Map<Figure, Long>>();
    var byYear = new TreeMap<String, Map<Figure, Long>>();
    var total = new EnumMap<Figure, Long>(Figure.class);
    for (var history : histories) {
      for (var of : counted) {
        for (var figure : history.figures(period, of)) {
          add(byUnit.computeIfAbsent(of, u -> new EnumMap<>(Figure.class)), figure);
          add(byYear.computeIfAbsent(history.year(), y -> new EnumMap<>(Figure.class)), figure);
          add(total, figure);
        }
      }
    }
    equal(figures.examined(), byUnit, total);
    equal(figures.movement(), byUnit, total);
    equal(figures.carryOver(), byYear, total);
  }

  @Property(tries = 15)
  void anInstitutionAloneHasTheFiguresItHasAmongAll(
      @ForAll("histories") List<RequestHistory> histories,
      @ForAll("periods") Period period,
      @ForAll("units") String unit) {
    var all = print(histories, period, "");
    var alone = print(histories, period, unit);

    Function<FigureTable, List<FigureTable.Line>> ofUnit =
        table -> table.lines().stream().filter(line -> line.key().equals(unit)).toList();
    assertThat(alone.examined().lines()).isEqualTo(ofUnit.apply(all.examined()));
    assertThat(alone.movement().lines()).isEqualTo(ofUnit.apply(all.movement()));
  }

  @Property(tries = 15)
  void whatIsLeftAtTheEndOfAPeriodIsThereAtTheBeginningOfTheNext(
      @ForAll("histories") List<RequestHistory> histories, @ForAll("periods") Period period) {
    var next = new Period(period.to().plusDays(1), period.to().plusDays(30));

    assertThat(print(histories, next, "").movement().total().of(Figure.OPENING))
        .isEqualTo(print(histories, period, "").movement().total().of(Figure.CLOSING));
  }

  private Monitoring.Figures print(List<RequestHistory> histories, Period period, String unit) {
    return transaction.execute(
        status -> {
          status.setRollbackOnly();
          var seeded = new SeededRequests(jdbc);
          seeded.clear();
          histories.forEach(history -> history.writeTo(seeded));
          return monitoring.of(period, unit);
        });
  }

  private static void add(Map<Figure, Long> figures, Figure figure) {
    figures.merge(figure, 1L, Long::sum);
  }

  private static void equal(
      FigureTable table, Map<String, Map<Figure, Long>> expected, Map<Figure, Long> total) {
    assertThat(table.lines()).extracting(FigureTable.Line::key).isSubsetOf(expected.keySet());
    var layout = table.layout();
    var shown = new ArrayList<>(layout.incomes());
    shown.addAll(layout.outcomes());
    shown.addAll(layout.ofWhich());
    for (var figure : shown) {
      assertThat(table.total().of(figure)).as("total " + figure).isEqualTo(of(total, figure));
      expected.forEach(
          (key, figures) ->
              assertThat(
                      table.lines().stream()
                          .filter(line -> line.key().equals(key))
                          .mapToLong(line -> line.of(figure))
                          .sum())
                  .as("%s of %s in '%s'", figure, key, layout.name().en())
                  .isEqualTo(of(figures, figure)));
    }
  }

  private static long of(Map<Figure, Long> figures, Figure figure) {
    return figures.getOrDefault(figure, 0L);
  }

  @Provide
  Arbitrary<List<RequestHistory>> histories() {
    var change =
        Arbitraries.oneOf(
            units().map(unit -> new Change(null, unit, null, null)),
            Arbitraries.of(RequestHistory.STATUSES).map(s -> new Change(null, null, s, null)),
            Arbitraries.of(RequestHistory.ADDRESSED).map(o -> new Change(null, null, "CLOSED", o)),
            Arbitraries.of(RequestHistory.OTHER_END).map(o -> new Change(null, null, "CLOSED", o)));
    var changes = Combinators.combine(steps(90), change).as(Step::new).list().ofMaxSize(5);
    return Combinators.combine(steps(DAYS), units(), changes)
        .as(MonitoringPropertyTest::history)
        .list()
        .ofMinSize(1)
        .ofMaxSize(14);
  }

  /** A change some seconds after the one before. */
  private record Step(int seconds, Change change) {}

  private static RequestHistory history(int received, String unit, List<Step> steps) {
    var start = FIRST.atStartOfDay(Office.ZONE).toInstant();
    Instant at = start.plusSeconds(received);
    var changes = new ArrayList<Change>();
    var moment = at;
    for (var step : steps) {
      moment = moment.plusSeconds(step.seconds());
      var change = step.change();
      changes.add(new Change(moment, change.unit(), change.status(), change.outcome()));
    }
    return new RequestHistory(at, unit, changes);
  }

  // Whole days fall on the midnights at which periods begin and end.
  private static Arbitrary<Integer> steps(int days) {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, days).map(day -> day * DAY),
        Arbitraries.integers().between(0, days * DAY));
  }

  @Provide
  Arbitrary<Period> periods() {
    return Combinators.combine(
            Arbitraries.integers().between(0, DAYS), Arbitraries.integers().between(0, 200))
        .as((from, days) -> new Period(FIRST.plusDays(from), FIRST.plusDays(from + days)));
  }

  @Provide
  Arbitrary<String> units() {
    return Arbitraries.of(UNITS);
  }

  @Provide
  Arbitrary<String> unitsOrAll() {
    return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just("")), Tuple.of(1, units()));
  }
}
