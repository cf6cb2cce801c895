package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.report.ServiceLevelLine.Result;
import org.sala.request.RequestLifecycle;
import org.sala.servicelevel.NaiveCalendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SalaTest
@TestPropertySource(properties = "tests.of=reports") // it empties tables: a database of its own
@DisplayName("The service-level report over lives that the office really led")
class ServiceLevelLivesTest {

  private static final Period YEAR =
      new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));
  private static final Instant END = Office.instant("2027-01-01T00:00");

  @Autowired Office office;
  @Autowired ServiceLevelFigures figures;
  @Autowired Monitoring monitoring;
  @Autowired RegisteredLate registeredLate;
  @Autowired RequestLifecycle lifecycle;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  private NaiveCalendar calendar;
  private LocalDateTime now;

  @BeforeEach
  void nothingYet() {
    new SeededRequests(jdbc).clear();
    var holidays =
        new HashSet<>(
            jdbc.sql("select date from holiday where observed").query(LocalDate.class).list());
    calendar = new NaiveCalendar(holidays, LocalTime.of(17, 30));
  }

  @AfterEach
  void nothingLeft() {
    var runtime = office.engine().getRuntimeService();
    runtime
        .createProcessInstanceQuery()
        .rootProcessInstances()
        .list()
        .forEach(
            instance -> runtime.deleteProcessInstance(instance.getId(), "test", true, true, true));
    new SeededRequests(jdbc).clear();
    ClockUtil.reset();
  }

  @Test
  @DisplayName("equals a naive clerk's notes on 200 lives")
  void equalsANaiveCount() {
    var random = new Random(7);
    var noted = new ArrayList<NotedLife>();
    for (int i = 0; i < 200; i++) {
      noted.add(life(random));
    }
    office.itIs("2027-06-01T09:00");

    var line = total();

    var results = noted.stream().map(life -> life.result(END)).toList();
    assertThat(new HashSet<>(results)).hasSize(Result.values().length);
    assertThat(line.received).isEqualTo(200);
    assertThat(line.onTime).isEqualTo(count(results, Result.ON_TIME));
    assertThat(line.late).isEqualTo(count(results, Result.LATE));
    assertThat(line.inHall).isEqualTo(count(results, Result.IN_HALL));
    assertThat(line.openOnTime).isEqualTo(count(results, Result.OPEN_ON_TIME));
    assertThat(line.openLate).isEqualTo(count(results, Result.OPEN_LATE));
    assertThat(line.otherEnd).isEqualTo(count(results, Result.OTHER_END));
    assertThat(line.thrownOut)
        .isPositive()
        .isEqualTo(noted.stream().mapToLong(life -> life.thrownOut(END)).sum());
    var days =
        noted.stream()
            .filter(life -> List.of(Result.ON_TIME, Result.LATE).contains(life.result(END)))
            .map(life -> life.days(END))
            .sorted()
            .toList();
    assertThat(line.days.median())
        .isEqualTo((days.get((days.size() - 1) / 2) + days.get(days.size() / 2)) / 2.0);
    assertThat(line.days.percentile(90))
        .isEqualTo(days.get((int) Math.ceil(0.9 * days.size()) - 1));
  }

  private static long count(List<Result> results, Result result) {
    return results.stream().filter(result::equals).count();
  }

  private NotedLife life(Random random) {
    now = LocalDate.parse("2026-01-05").plusDays(random.nextInt(355)).atTime(8, 0);
    later(random, 0, 9);
    var noted = new NotedLife(calendar, instant());
    var kind = random.nextInt(100);
    if (kind < 8) {
      received("answer.text", "Paid today.", "answer.by", "Director");
      noted.answeredInTheHall();
      return noted;
    }
    var number = received();
    if (random.nextInt(4) == 0) {
      later(random, 1, 30);
      var from = instant();
      check(number, "checkResult", "ASK_INFORMATION", "informationNeeded", "The pay slips.");
      later(random, 1, 9 * 24);
      office.complete(
          "desk",
          number,
          "Activity_RecordInformation",
          "informationReceived",
          "YES",
          "information",
          "Handed in.");
      noted.paused(from, instant());
    }
    if (kind < 16) {
      later(random, 1, 48);
      lifecycle.withdraw(number);
      noted.endedOtherwise(instant());
      return noted;
    }
    if (kind < 30) {
      return noted;
    }
    later(random, 1, 24);
    check(number, "checkResult", "ACCEPT");
    while (true) {
      later(random, 1, 60 * 24);
      answer(number);
      noted.answered(instant());
      if (random.nextInt(2) == 0) {
        return noted;
      }
      later(random, 1, 9 * 24);
      if (!reopened(number, random.nextBoolean())) {
        return noted;
      }
      noted.reopened(instant());
      if (random.nextInt(3) == 0) {
        return noted;
      }
    }
  }

  /** Whoever wrote the answer does not judge the objection to it. */
  private String reviewer(String number) {
    return office.candidates(number, "Activity_ReviewObjection").contains("governors")
        ? "governor"
        : "deputy-governor";
  }

  private boolean reopened(String number, boolean reopen) {
    office.complete(
        "desk",
        number,
        "Activity_RecordResponse",
        "toldBy",
        "IN_PERSON",
        "response",
        "OBJECTED",
        "objection",
        "Nothing changed.");
    if (reopen) {
      office.complete(
          reviewer(number),
          number,
          "Activity_ReviewObjection",
          "review",
          "REOPENED",
          "reason",
          "A point is open.",
          "instruction",
          "Answer it.");
    } else {
      office.complete(
          reviewer(number),
          number,
          "Activity_ReviewObjection",
          "review",
          "UPHELD",
          "reason",
          "The law says so.");
    }
    return reopen;
  }

  @Test
  @DisplayName("prints one late answer that was due on 22 September and sent on 26 November")
  void oneLate() {
    at("2026-09-01T09:00");
    var number = received();
    check(number, "checkResult", "ACCEPT");
    at("2026-11-26T10:00");
    answer(number);
    at("2027-01-05T09:00");

    var line = total();

    assertThat(line.late).isEqualTo(1);
    assertThat(line.onTime).isZero();
    assertThat(line.days.percentile(90))
        .isEqualTo(
            calendar.used(
                Office.instant("2026-09-01T09:00"), Office.instant("2026-11-26T10:00"), List.of()));
    assertThat(
            jdbc.sql("select due_at from answer where request_number = ?")
                .param(number)
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant())
        .isEqualTo(Office.endOf("2026-09-22").toInstant());
  }

  @Test
  @DisplayName("agrees with the monitoring report after a reopening: the request is open in both")
  void agreesAfterAReopening() {
    at("2026-09-01T09:00");
    var number = received();
    check(number, "checkResult", "ACCEPT");
    answer(number);
    at("2026-09-02T09:00");
    reopened(number, true);
    at("2026-10-01T09:00");

    var line = total();
    var months = monitoring.of(YEAR, "").examined().total();

    assertThat(line.onTime + line.late).isZero();
    assertThat(line.openOnTime + line.openLate)
        .isEqualTo(months.of(Figure.UNDER_EXAMINATION))
        .isEqualTo(1);
    assertThat(line.thrownOut).isEqualTo(1);
  }

  @Test
  @DisplayName("says how many requests of a period were registered only after it")
  void registeredLate() {
    at("2027-02-10T09:00");
    received("receivedAt", "2026-09-10T09:00:00+07:00");
    at("2026-09-10T09:00");
    received();
    at("2027-03-01T09:00");

    assertThat(total().registeredLate).isEqualTo(1);
    assertThat(registeredLate.count(YEAR, "")).isEqualTo(1);
    assertThat(registeredLate.count(YEAR, "DEP-LAND")).isZero();
  }

  private ServiceLevelLine total() {
    return transaction.execute(status -> figures.of(YEAR, "").total());
  }

  private void later(Random random, int hours, int range) {
    now =
        now.plus(Duration.ofHours(hours + random.nextInt(range)))
            .plusSeconds(1 + random.nextInt(3000));
    office.itIs(now.toString());
  }

  private void at(String time) {
    now = LocalDateTime.parse(time);
    office.itIs(time);
  }

  private Instant instant() {
    return now.atZone(Office.ZONE).toInstant();
  }

  // Social assistance has 15 working days and no inspection; its unit has no people, so that the
  // deputy governor answers and the governor approves.
  private String received(String... cells) {
    var all = new ArrayList<>(List.of("category", "SOCIAL", "priority", "NORMAL"));
    all.addAll(List.of(cells));
    return office.receive(all.toArray(String[]::new));
  }

  private void check(String number, Object... fields) {
    var all = new ArrayList<Object>(List.of("category", "SOCIAL", "priority", "NORMAL"));
    all.addAll(List.of(fields));
    office.complete("desk", number, "Activity_CheckRequest", all.toArray());
  }

  private void answer(String number) {
    office.complete(
        "deputy-governor", number, "Activity_AssignOfficer", "officer", "deputy-governor");
    office.complete(
        "deputy-governor",
        number,
        "Activity_ExamineRequest",
        "examination",
        "Read.",
        "nextStep",
        "ANSWER");
    office.complete(
        "deputy-governor",
        number,
        "Activity_DraftAnswer",
        "done",
        java.util.List.of("MEASURE_TAKEN"),
        "outcomeKind",
        "EXPLAINED",
        "answer",
        "Found and done.");
    office.complete("governor", number, "Activity_ApproveAnswer", "answerApproval", "APPROVE");
  }
}
