package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.report.ServiceLevelFigures.Figures;
import org.sala.report.ServiceLevelFigures.Key;
import org.sala.servicelevel.Holidays;
import org.sala.servicelevel.Pause;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SalaTest
@TestPropertySource(properties = "tests.of=reports") // they empty tables: a database of their own
@DisplayName("The service-level report")
class ServiceLevelTest {

  private static final Instant END = day("2027-01-01");

  @Autowired Office office;
  @Autowired ServiceLevelFigures figures;
  @Autowired Holidays holidays;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  private SeededRequests seeded;

  /** What a naive clerk notes of one request. */
  private record Noted(boolean late, boolean answered, int days, int pausedDays) {}

  @BeforeEach
  void nothingYet() {
    seeded = new SeededRequests(jdbc);
    seeded.clear();
    office.itIs("2027-02-01T09:00");
  }

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  @ParameterizedTest(name = "equals a naive clerk's list for year no. {0}")
  @MethodSource("seeds")
  void equalsANaiveCount(long seed) {
    var random = new Random(seed);
    var noted = new ArrayList<Noted>();
    transaction.executeWithoutResult(
        status -> {
          for (int i = 0; i < 25; i++) {
            noted.add(request(random));
          }
        });

    var line = of().total();

    assertThat(line.received).isEqualTo(25);
    assertThat(line.onTime).isEqualTo(count(noted, true, false));
    assertThat(line.late).isEqualTo(count(noted, true, true));
    assertThat(line.openOnTime).isEqualTo(count(noted, false, false));
    assertThat(line.openLate).isEqualTo(count(noted, false, true));
    assertThat(line.paused).isEqualTo(noted.stream().filter(n -> n.pausedDays() > 0).count());
    assertThat(line.pausedDays).isEqualTo(noted.stream().mapToLong(Noted::pausedDays).sum());
    var days = new ArrayList<>(noted.stream().filter(Noted::answered).map(Noted::days).toList());
    Collections.sort(days);
    assertThat(line.days.median()).isEqualTo(median(days));
    assertThat(line.days.percentile(90)).isEqualTo(nearestRank(days, 0.9));
  }

  private static Double median(List<Integer> sorted) {
    var size = sorted.size();
    return size == 0 ? null : (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0;
  }

  private static Integer nearestRank(List<Integer> sorted, double share) {
    return sorted.isEmpty() ? null : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  private static long count(List<Noted> noted, boolean answered, boolean late) {
    return noted.stream().filter(n -> n.answered() == answered && n.late() == late).count();
  }

  private Noted request(Random random) {
    var received = day("2026-01-05").plus(Duration.ofHours(random.nextInt(24 * 300)));
    var number = seeded.request(received, "DEP-LAB");
    var due = received.plus(Duration.ofDays(5 + random.nextInt(60)));
    jdbc.sql(
            """
            insert into deadline (case_number, name, counted_from, working_days, pausable, due_at,
                                  explanation_en, explanation_km)
            values (?, 'dueAt', ?, 10, true, ?, '', '')
            """)
        .params(number, Timestamp.from(received), Timestamp.from(due))
        .update();
    var pauses = pauses(random, number, received);
    var answered =
        random.nextInt(4) == 0
            ? null
            : received.plus(Duration.ofHours(1 + random.nextInt(24 * 80)));
    if (answered != null && !answered.isBefore(END)) {
      answered = null;
    }
    if (answered != null) {
      jdbc.sql(
              """
              insert into answer (request_number, sent_at, sent_by, due_at, outcome)
              values (?, ?, 'labour-head', ?, 'EXPLAINED')
              """)
          .params(number, Timestamp.from(answered), Timestamp.from(due))
          .update();
    }
    var until = answered == null ? END : answered;
    var all = holidays.calendar().workingDaysBetween(received, until, List.of());
    var net = holidays.calendar().workingDaysBetween(received, until, pauses);
    return new Noted(until.isAfter(due), answered != null, net, all - net);
  }

  private List<Pause> pauses(Random random, String number, Instant received) {
    if (random.nextInt(3) > 0) {
      return List.of();
    }
    var from = received.plus(Duration.ofDays(1 + random.nextInt(5)));
    var until = from.plus(Duration.ofDays(1 + random.nextInt(10)));
    jdbc.sql(
            """
            insert into clock_pause (request_number, paused_at, expected_until, resumed_at)
            values (?, ?, ?, ?)
            """)
        .params(number, Timestamp.from(from), Timestamp.from(until), Timestamp.from(until))
        .update();
    return List.of(new Pause(from, until));
  }

  @ParameterizedTest(name = "the median of {0} is {1}, and nine in ten lie within {2}")
  @CsvSource(
      textBlock =
          """
          0 0 170 171, 85.0, 171
          0 0 166 169, 83.0, 169
          7, 7.0, 7
          3 9 4, 4.0, 9
          1 2 3 4 5 6 7 8 9 10, 5.5, 9
          """)
  void medianAndPercentile(String days, double median, int most) {
    var counts = new DayCounts();
    Stream.of(days.split(" ")).map(Integer::valueOf).forEach(counts::add);
    assertThat(counts.median()).isEqualTo(median);
    assertThat(counts.percentile(90)).isEqualTo(most);
  }

  @Test
  @DisplayName("refuses to print when a line does not add up, and names it")
  void doesNotAddUp() {
    var wrong = new ServiceLevelLine();
    wrong.received = 2;
    wrong.onTime = 1;
    var lines = new TreeMap<Key, ServiceLevelLine>();
    lines.put(new Key("DEP-LAB", "LABOUR"), wrong);
    assertThatThrownBy(() -> new Figures(lines, wrong).check())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("DEP-LAB LABOUR");
    var right = new ServiceLevelLine();
    right.received = 1;
    right.late = 1;
    var total = new ServiceLevelLine();
    lines.put(new Key("DEP-LAB", "LABOUR"), right);
    assertThatThrownBy(() -> new Figures(lines, total).check())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(Wording.forReader("report.total"));
  }

  private Figures of() {
    return transaction.execute(
        status ->
            figures.of(
                new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")), ""));
  }

  private static Instant day(String date) {
    return LocalDate.parse(date).atStartOfDay(Office.ZONE).toInstant();
  }
}
