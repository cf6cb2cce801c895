package org.sala;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.sala.engine.Refusal;
import org.sala.intake.ForumMinutes;
import org.sala.intake.MinutesLine;
import org.sala.intake.Origin;
import org.sala.people.Staff;
import org.springframework.boot.test.context.TestComponent;

/** The provincial hall in a test: requests come in, people do their tasks, days go by. */
@TestComponent
public class Office {

  /** Cambodia's time zone. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private static final AtomicInteger LINES = new AtomicInteger();

  private final Map<String, ProcessInstance> received = new HashMap<>();
  private final ProcessEngine engine;
  private final ForumMinutes minutes;
  private final Staff staff;

  Office(ProcessEngine engine, ForumMinutes minutes, Staff staff) {
    this.engine = engine;
    this.minutes = minutes;
    this.staff = staff;
    ProcessEngineTests.init(engine);
  }

  /** Sets the clock, for example {@code 2026-06-01T09:00}; nothing happens by itself. */
  public void itIs(String localTime) {
    assertionsAreAboutThisOffice();
    ClockUtil.setCurrentTime(Date.from(instant(localTime)));
  }

  // Several offices live in one run of the tests, each with a database of its own.
  private void assertionsAreAboutThisOffice() {
    ProcessEngineTests.init(engine);
  }

  public static Instant instant(String localTime) {
    return LocalDateTime.parse(localTime).atZone(ZONE).toInstant();
  }

  /** Closing time of a day: when everything that is due on it falls due. */
  public static Date endOf(String date) {
    return Date.from(LocalDate.parse(date).atTime(17, 30).atZone(ZONE).toInstant());
  }

  /** Moves the clock and lets every timer and job that is due by then run, in order of time. */
  public void goTo(String localTime) {
    var until = Date.from(instant(localTime));
    while (true) {
      runJobs();
      var timer =
          engine
              .getManagementService()
              .createJobQuery()
              .timers()
              .duedateLowerThan(until)
              .withRetriesLeft()
              .orderByJobDuedate()
              .asc()
              .listPage(0, 1);
      if (timer.isEmpty()) {
        ClockUtil.setCurrentTime(until);
        return;
      }
      var due = timer.get(0).getDuedate();
      if (due.after(ClockUtil.getCurrentTime())) {
        ClockUtil.setCurrentTime(due);
      }
      engine.getManagementService().executeJob(timer.get(0).getId());
    }
  }

  /** Runs the jobs that wait for nothing but a worker. */
  public void runJobs() {
    List<Job> jobs;
    do {
      jobs = engine.getManagementService().createJobQuery().messages().withRetriesLeft().list();
      jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    } while (!jobs.isEmpty());
  }

  /** Registers a request about wages, changed by the given cells, and answers its number. */
  public String receive(String... cells) {
    assertionsAreAboutThisOffice();
    var number = minutes.register(line(cells), "desk", "test-").number();
    received.put(number, instance(number, "citizen-request"));
    return number;
  }

  /** Registers a request that was raised at a meeting. */
  public String raisedAt(String meeting, String... cells) {
    var line = line(cells);
    line.put("channel", "FORUM");
    var number =
        minutes
            .register(
                new MinutesLine(line, List.of()), new Origin(meeting, line.get("row")), "desk")
            .number();
    received.put(number, instance(number, "citizen-request"));
    return number;
  }

  private static Map<String, String> line(String... cells) {
    var line = new HashMap<String, String>();
    line.put("row", String.valueOf(LINES.incrementAndGet()));
    line.put("category", "LABOUR");
    line.put("placeCode", "0403");
    line.put("subject", "Wages paid late");
    line.put("narrative", "Wages were paid three weeks late in two months.");
    line.put("requester.kind", "UNION");
    line.put("requester.organisation", "Union of the Silk Looms");
    for (int i = 0; i < cells.length; i += 2) {
      line.put(cells[i], cells[i + 1]);
    }
    return line;
  }

  /** Claims a task as this person and completes it with these fields, then lets jobs run. */
  public void complete(String user, String number, String activity, Object... fields) {
    var task = task(number, activity);
    as(
        user,
        () -> {
          if (task.getAssignee() == null) {
            engine.getTaskService().claim(task.getId(), user);
          }
          complete(task, map(fields));
        });
    runJobs();
  }

  private void complete(Task task, Map<String, Object> fields) {
    try {
      engine.getTaskService().complete(task.getId(), fields);
    } catch (FormFieldValidationException e) {
      throw (Refusal) e.getCause();
    }
  }

  /** Does something as a person at work. */
  public void as(String user, Runnable work) {
    engine
        .getIdentityService()
        .setAuthentication(user, new ArrayList<>(staff.groupsOf(user)), List.of());
    try {
      work.run();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  /** The one open task of this kind for a request. */
  public Task task(String number, String activity) {
    var tasks =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceBusinessKey(number)
            .taskDefinitionKey(activity)
            .initializeFormKeys()
            .list();
    assertThat(tasks)
        .as("open tasks %s of %s; open are %s", activity, number, open(number))
        .hasSize(1);
    return tasks.get(0);
  }

  /** The ids of the steps at which people are waited for. */
  public List<String> open(String number) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(number)
        .list()
        .stream()
        .map(Task::getTaskDefinitionKey)
        .sorted()
        .toList();
  }

  /** The open tasks of a request. */
  public List<Task> tasks(String number) {
    return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).list();
  }

  /** The groups that may do a task. */
  public List<String> candidates(String number, String activity) {
    return candidates(task(number, activity));
  }

  public List<String> candidates(Task task) {
    return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
        .map(link -> link.getGroupId())
        .filter(java.util.Objects::nonNull)
        .sorted()
        .toList();
  }

  /** The running instance of a process for a request. */
  public ProcessInstance instance(String number, String process) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number)
        .processDefinitionKey(process)
        .singleResult();
  }

  /** The process of a request, running or ended. */
  public ProcessInstance main(String number) {
    return received.get(number);
  }

  /** The process in which people are waited for; there must be just one. */
  public ProcessInstance waiting(String number) {
    var ids = tasks(number).stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
    assertThat(ids).as("processes of %s that wait for people", number).hasSize(1);
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceId(ids.iterator().next())
        .singleResult();
  }

  /** The timer of an event of a request; there must be just one of this kind. */
  public Job timer(String number, String event) {
    var timers =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number)
            .list()
            .stream()
            .flatMap(instance -> timers(instance, event).stream())
            .toList();
    assertThat(timers).as("timers %s of %s", event, number).hasSize(1);
    return timers.get(0);
  }

  private List<Job> timers(ProcessInstance instance, String event) {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(instance.getId())
        .activityId(event)
        .timers()
        .list();
  }

  public ProcessEngine engine() {
    return engine;
  }

  static Map<String, Object> map(Object... fields) {
    var map = new HashMap<String, Object>();
    for (int i = 0; i < fields.length; i += 2) {
      map.put((String) fields[i], fields[i + 1]);
    }
    return map;
  }
}
