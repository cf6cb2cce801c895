package org.sala.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.sala.Office.endOf;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.commitment.Commitments;
import org.sala.language.Bilingual;
import org.sala.request.RequestLifecycle;
import org.sala.request.RequestSteps;
import org.sala.servicelevel.DatesBehind;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.Holiday;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A holiday that is decreed late")
class HolidayChangesTest extends RequestSteps {

  @Autowired JdbcClient jdbc;
  private static final Holiday ELECTION =
      new Holiday(LocalDate.of(2026, 6, 8), new Bilingual("Election day", "ថ្ងៃបោះឆ្នោត"));

  @Autowired HolidayChanges changes;
  @Autowired CalendarChanges log;
  @Autowired Commitments promises;
  @Autowired RequestLifecycle lifecycle;
  @Autowired Deadlines deadlines;
  @Autowired DatesBehind behind;
  @Autowired TransactionTemplate transaction;

  @AfterEach
  void officeWorks() {
    changes.put(ELECTION, false, "admin");
    office.runJobs();
  }

  @Test
  @DisplayName(
      "moves the tasks, timers and explanations of running requests, keeps which, and moves them back")
  void movesRunningDates() {
    var number = assigned("2026-06-01T09:00");
    assertThat(office.task(number, "Activity_ExamineRequest")).hasDueDate(endOf("2026-06-23"));

    var change = changes.put(ELECTION, true, "admin");
    assertThat(behind.count()).isPositive();
    office.runJobs();
    assertThat(behind.count()).isZero();
    assertThat(log.find(change.version()).orElseThrow().changedBy()).isEqualTo("admin");
    assertThat(log.moved(change.version(), 0, 500))
        .anySatisfy(
            move -> {
              assertThat(move.caseNumber()).isEqualTo(number);
              assertThat(move.name()).isEqualTo("dueAt");
              assertThat(move.movedFrom()).isEqualTo(endOf("2026-06-23").toInstant());
              assertThat(move.movedTo()).isEqualTo(endOf("2026-06-24").toInstant());
            });
    assertThat(office.task(number, "Activity_ExamineRequest")).hasDueDate(endOf("2026-06-24"));
    assertThat(office.timer(number, "Event_DeadlineNear")).hasDueDate(endOf("2026-06-22"));
    var due = deadlines.find(number, "dueAt").orElseThrow();
    assertThat(due.explanation().en())
        .contains("15 working days from 1 June 2026")
        .contains("Election day");
    assertThat(due.explanation().km()).contains("ថ្ងៃបោះឆ្នោត");

    changes.put(ELECTION, false, "admin");
    office.runJobs();
    assertThat(office.task(number, "Activity_ExamineRequest")).hasDueDate(endOf("2026-06-23"));
  }

  @Test
  @DisplayName(
      "moves the decision on each of two late promises, and not the days that were promised")
  void decisionsOnPromises() {
    var number = assigned("2026-06-01T09:00");
    promise(number, "2026-06-03");
    promise(number, "2026-06-04");
    lifecycle.withdraw(number); // what was promised stays promised
    office.goTo("2026-06-05T08:00");
    assertThat(decisionsDue(number)).containsExactly(endOf("2026-06-09"), endOf("2026-06-10"));

    changes.put(ELECTION, true, "admin");
    office.runJobs();
    assertThat(decisionsDue(number)).containsExactly(endOf("2026-06-10"), endOf("2026-06-11"));
    assertThat(
            office
                .engine()
                .getManagementService()
                .createJobQuery()
                .activityId("Event_PromiseDecisionOverdue")
                .list())
        .extracting(job -> job.getDuedate())
        .contains(endOf("2026-06-10"), endOf("2026-06-11"));
    assertThat(
            jdbc.sql("select due_on from commitment where case_number = ? order by 1")
                .param(number)
                .query(LocalDate.class)
                .list())
        .containsExactly(LocalDate.parse("2026-06-03"), LocalDate.parse("2026-06-04"));
  }

  private void promise(String number, String day) {
    promises.record(
        number, "MEETING", "By " + day, "DEP-LAB", "Head", LocalDate.parse(day), "desk");
  }

  private List<Date> decisionsDue(String number) {
    return office.tasks(number).stream()
        .filter(task -> task.getTaskDefinitionKey().equals("Activity_DecideOnPromise"))
        .map(Task::getDueDate)
        .sorted()
        .toList();
  }

  @Test
  @DisplayName("reaches many cases in small jobs")
  void manyCases() {
    office.itIs("2026-06-01T09:00");
    var numbers = Stream.generate(() -> office.receive()).limit(12).toList();
    changes.put(ELECTION, true, "admin");
    office.runJobs();
    assertThat(numbers)
        .allSatisfy(
            number ->
                assertThat(deadlines.find(number, "dueAt").orElseThrow().dueAt())
                    .isEqualTo(endOf("2026-06-24").toInstant()));
  }

  @Test
  @DisplayName("passes cases that have ended once, and leaves their dates alone")
  void endedCases() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    var due = deadlines.find(number, "dueAt").orElseThrow().dueAt();
    jdbc.sql("update request set outcome = 'RESOLVED', closed_at = now() where number = ?")
        .param(number)
        .update();
    var version = changes.put(ELECTION, true, "admin").version();
    office.runJobs();
    assertThat(deadlines.find(number, "dueAt").orElseThrow().dueAt()).isEqualTo(due);
    assertThat(
            jdbc.sql("select distinct calendar_version from deadline where case_number = ?")
                .param(number)
                .query(Long.class)
                .list())
        .containsExactly(version);
    jdbc.sql("update request set outcome = null, closed_at = null where number = ?")
        .param(number)
        .update();
  }

  @Test
  @DisplayName("is asked for by a timer that fires before its case has followed")
  void timersAskFirst() {
    var number = assigned("2026-06-01T09:00");
    office.goTo("2026-06-20T09:00");
    var timer = office.timer(number, "Event_DeadlinePassed");
    assertThat(timer).hasDueDate(endOf("2026-06-23"));
    changes.put(ELECTION, true, "admin");

    // The jobs that move the cases have not run when the deadline passes.
    ClockUtil.setCurrentTime(endOf("2026-06-23"));
    office.engine().getManagementService().executeJob(timer.getId());
    assertThat(office.open(number)).containsExactly("Activity_ExamineRequest");
    assertThat(office.timer(number, "Event_DeadlinePassed")).hasDueDate(endOf("2026-06-24"));
    assertThat(office.task(number, "Activity_ExamineRequest")).hasDueDate(endOf("2026-06-24"));

    office.goTo("2026-06-24T18:00");
    assertThat(office.open(number)).contains("Activity_DecideEscalation");
  }

  @Test
  @DisplayName("misses no request that is registered while it changes")
  void requestsOfThatMoment() throws Exception {
    office.itIs("2026-06-01T09:00");
    var isCounted = new CountDownLatch(1);
    var isChanged = new CountDownLatch(1);
    var clients = Executors.newFixedThreadPool(2);
    try {
      Callable<String> registering =
          () ->
              transaction.execute(
                  status -> {
                    var number = office.receive();
                    isCounted.countDown();
                    await(isChanged, 1);
                    return number;
                  });
      var number = clients.submit(registering);
      await(isCounted, 20);
      var change =
          clients.submit(
              () -> {
                changes.put(ELECTION, true, "admin");
                isChanged.countDown();
              });
      change.get(20, TimeUnit.SECONDS);
      office.runJobs();
      assertThat(deadlines.find(number.get(), "dueAt").orElseThrow().dueAt())
          .isEqualTo(endOf("2026-06-24").toInstant());
    } finally {
      clients.shutdownNow();
    }
  }

  private static boolean await(CountDownLatch latch, int seconds) {
    try {
      return latch.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("moves the dates of all other cases where one cannot be moved")
  void oneCaseFails() {
    var broken = assigned("2026-06-01T09:00");
    var others = List.of(assigned("2026-06-01T09:00"), assigned("2026-06-01T09:00"));
    days(broken, 1_000_000); // counted beyond the calendar
    try {
      changes.put(ELECTION, true, "admin");
      // At the usual pace, ten cases a job, although the broken one comes first each time.
      for (var jobs = behind.count() / 10 + 1; jobs > 0; jobs--) {
        attempt();
      }
      assertThat(behind.count()).isEqualTo(1);
      assertThat(others)
          .allSatisfy(
              number ->
                  assertThat(office.task(number, "Activity_ExamineRequest"))
                      .hasDueDate(endOf("2026-06-24")));
      assertThat(behind.take(1000)).contains(broken).doesNotContainAnyElementsOf(others);
    } finally {
      days(broken, 15);
      management()
          .createJobQuery()
          .activityId("Activity_MoveDates")
          .list()
          .forEach(job -> management().setJobRetries(job.getId(), 3));
    }
  }

  // As the job executor does: what fails is tried again, with one try less.
  private void attempt() {
    for (var job : management().createJobQuery().activityId("Activity_MoveDates").list()) {
      management().setJobRetries(job.getId(), Math.max(1, job.getRetries()));
      try {
        management().executeJob(job.getId());
      } catch (RuntimeException e) {
        assertThat(e).hasMessageContaining("passed 10 years");
      }
    }
  }

  private ManagementService management() {
    return office.engine().getManagementService();
  }

  private void days(String number, int days) {
    jdbc.sql("update deadline set working_days = ? where case_number = ? and name = 'dueAt'")
        .params(days, number)
        .update();
  }
}
