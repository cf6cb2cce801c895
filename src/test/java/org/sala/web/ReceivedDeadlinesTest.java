package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.casefile.CaseFile;
import org.sala.request.RequestDates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("Another number of days in the table of deadlines")
class ReceivedDeadlinesTest {

  private static final String TABLE = "processes/citizen-request/service-levels.dmn";
  private static final String CHECK = "Activity_CheckRequest";
  private static final int AT_ONCE = 50;

  @LocalServerPort int port;
  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @Autowired CaseFile caseFile;
  @Autowired RequestDates requestDates;
  private final List<Integer> inForce = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private Modeler modeler;
  private NaiveDates naive;

  @BeforeEach
  void mondayMorning() {
    modeler = new Modeler(port);
    office.itIs("2026-06-01T09:00");
    naive = new NaiveDates(jdbc);
  }

  @AfterEach
  void everythingAsBefore() {
    for (int i = inForce.size() - 1; i >= 0; i--) {
      modeler.undo("process-owner-2", inForce.get(i), "The test is over.");
    }
    office.runJobs();
    var desk = modeler.as("desk");
    open.forEach(
        number ->
            desk.post("/api/requests/" + number + "/withdrawal", "{\"reason\":\"It is over.\"}"));
    ClockUtil.reset();
  }

  // Of requests of labour that are not urgent: the whole, as 15, and the check, as 2 working days.
  private static Map<String, String> labour(int whole, int check) {
    var files = Modeler.shipped(TABLE);
    files.replaceAll(
        (name, table) ->
            table
                .replaceFirst("(OutputEntry_Labour_0\">\\s*<text>)15(</text>)", "$1" + whole + "$2")
                .replaceFirst(
                    "(OutputEntry_Labour_1\">\\s*<text>)2(</text>)", "$1" + check + "$2"));
    return files;
  }

  private String receive(String category, String priority) {
    var number = office.receive("category", category, "priority", priority);
    open.add(number);
    return number;
  }

  private int propose(Map<String, String> files) {
    var change = modeler.propose("Labour has other days", files);
    assertThat(modeler.reason(change, "The law asks for it.").statusCode()).isEqualTo(204);
    return change;
  }

  private void agree(int change, String body) {
    var agreed = modeler.as("process-owner-2").post(Modeler.path(change) + "/agreement", body);
    assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(204);
    inForce.add(change);
  }

  private String dates(String user, int change) {
    var answer = modeler.as(user).get(Modeler.path(change) + "/dates");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static Set<String> listed(String dates) {
    var listed = new TreeSet<String>();
    for (var line : JsonPath.<List<Map<String, Object>>>read(dates, "$.met.moving")) {
      listed.add(
          "%s %s: %s, then %s"
              .formatted(
                  line.get("caseNumber"),
                  ((Map<?, ?>) line.get("label")).get("en"),
                  local(line.get("from")),
                  local(line.get("to"))));
    }
    return listed;
  }

  private static LocalDateTime local(Object moment) {
    return LocalDateTime.ofInstant(Instant.parse(String.valueOf(moment)), Office.ZONE);
  }

  private LocalDateTime due(String number, String name) {
    return jdbc.sql(
            """
            select due_at at time zone 'Asia/Phnom_Penh' from deadline
            where case_number = ? and name = ?
            """)
        .params(number, name)
        .query(LocalDateTime.class)
        .single();
  }

  private static Date date(LocalDateTime moment) {
    return Date.from(moment.atZone(Office.ZONE).toInstant());
  }

  @Test
  @DisplayName(
      "is met with the list of open requests and dates that would move, as a recount by hand finds"
          + " them, before anybody decides")
  void listed() {
    var checked = receive("LABOUR", "NORMAL");
    check(checked);
    office.goTo("2026-06-02T09:00");
    var mine = receive("LABOUR", "HIGH");
    var urgent = receive("LABOUR", "URGENT");
    var land = receive("LAND-PRIV", "NORMAL");
    var change = propose(labour(12, 1));
    var told = dates("governor", change);
    var expected = new TreeSet<String>();
    for (var open : openLabour()) {
      for (var name : List.of("dueAt", "nextStepAt", "reminderAt")) {
        expect(expected, open, name, name.equals("reminderAt") ? 10 : 12);
      }
    }
    expect(expected, mine, "checkDueAt", 1);
    assertThat(listed(told)).containsAll(onlyOf(expected, mine, checked));
    assertThat(onlyOf(listed(told), mine, checked)).isEqualTo(onlyOf(expected, mine, checked));
    assertThat(onlyOf(listed(told), urgent, land)).isEmpty();
    assertThat(JsonPath.<Integer>read(told, "$.met.cases")).isEqualTo(openLabour().size());
    var owner = dates("process-owner", change);
    assertThat(JsonPath.<Integer>read(owner, "$.met.cases")).isEqualTo(openLabour().size());
    assertThat(owner).doesNotContain(mine);
    assertThat(modeler.as("labour-head").get(Modeler.path(change) + "/dates").statusCode())
        .isEqualTo(403);
    assertThat(modeler.withdraw("process-owner", change).statusCode()).isEqualTo(204);
  }

  private List<String> openLabour() {
    return jdbc.sql(
            """
            select number from request where closed_at is null and category = 'LABOUR'
              and priority <> 'URGENT' and not exists (select from answer
                where request_number = number and reopened_at is null)
            """)
        .query(String.class)
        .list();
  }

  private void expect(Set<String> expected, String number, String name, int days) {
    var was = due(number, name);
    var then = naive.due(number, name, days);
    if (!was.equals(then)) {
      expected.add("%s %s: %s, then %s".formatted(number, label(name), was, then));
    }
  }

  private static String label(String name) {
    return switch (name) {
      case "dueAt" -> "Answer due";
      case "nextStepAt" -> "Next step due";
      case "reminderAt" -> "Reminder";
      default -> "Check due";
    };
  }

  private static Set<String> onlyOf(Set<String> lines, String... numbers) {
    var those = new TreeSet<String>();
    lines.stream()
        .filter(line -> Stream.of(numbers).anyMatch(line::startsWith))
        .forEach(those::add);
    return those;
  }

  private void check(String number) {
    office.complete(
        "desk", number, CHECK, "category", "LABOUR", "priority", "NORMAL", "checkResult", "ACCEPT");
  }

  @Test
  @DisplayName(
      "counts from now on unless somebody chose otherwise: what was received keeps its days")
  void fromNowOn() {
    var before = receive("LABOUR", "NORMAL");
    var due = due(before, "dueAt");
    agree(propose(labour(12, 1)), "{}");
    office.runJobs();
    assertThat(due(before, "dueAt")).isEqualTo(due);
    var after = receive("LABOUR", "NORMAL");
    assertThat(due(after, "dueAt")).isEqualTo(naive.due(after, "dueAt", 12)).isBefore(due);
    assertThat(due(after, "checkDueAt")).isEqualTo(naive.due(after, "checkDueAt", 1));
  }

  @Test
  @DisplayName(
      "moves, where it was chosen, dates, tasks and timers of those received; each case file says"
          + " so, and the unit hears of it")
  void thoseReceived() {
    var number = receive("LABOUR", "NORMAL");
    var checked = receive("LABOUR", "NORMAL");
    check(checked);
    var checkedBy = due(checked, "checkDueAt");
    var decided = receive("LABOUR", "NORMAL");
    requestDates.moreTime(decided, 7, 2);
    var decidedDue = due(decided, "dueAt");
    var land = receive("LAND-PRIV", "NORMAL");
    var landDue = due(land, "dueAt");
    var change = propose(labour(20, 4));
    var foreseen = onlyOf(listed(dates("governor", change)), number, checked, decided);
    agree(change, "{\"received\":true}");
    office.runJobs();
    for (var each : List.of(number, checked)) {
      assertThat(due(each, "dueAt")).isEqualTo(naive.due(each, "dueAt", 20));
      assertThat(office.timer(each, "Event_DeadlineNear").getDuedate())
          .isEqualTo(date(naive.due(each, "reminderAt", 18)));
      assertThat(caseFile.of(each)).anyMatch(entry -> entry.kind().equals("DATES_MOVED"));
      assertThat(foreseen)
          .anyMatch(line -> line.startsWith(each) && line.endsWith("then " + due(each, "dueAt")));
    }
    assertThat(office.task(number, CHECK).getDueDate())
        .isEqualTo(date(naive.due(number, "checkDueAt", 4)));
    assertThat(due(checked, "checkDueAt")).as("the check is done").isEqualTo(checkedBy);
    assertThat(due(decided, "dueAt")).as("a decision stands").isEqualTo(decidedDue);
    assertThat(due(decided, "checkDueAt")).isEqualTo(naive.due(decided, "checkDueAt", 4));
    assertThat(due(land, "dueAt")).isEqualTo(landDue);
    assertThat(modeler.as("labour-officer").get("/api/inbox").body())
        .contains("counts also for requests received before");
    assertThat(modeler.as("land-officer").get("/api/inbox").body())
        .doesNotContain("counts also for requests received before");
    var told = dates("auditor", change);
    assertThat(JsonPath.<Integer>read(told, "$.followed.requests"))
        .isEqualTo(JsonPath.<Integer>read(told, "$.requests"));
    assertThat(modeler.undo("process-owner-2", inForce.remove(0), "Too long.").statusCode())
        .isEqualTo(200);
    office.runJobs();
    assertThat(due(number, "dueAt")).isEqualTo(naive.due(number, "dueAt", 15));
    assertThat(office.task(number, CHECK).getDueDate())
        .isEqualTo(date(naive.due(number, "checkDueAt", 2)));
  }

  @Test
  @DisplayName("makes nothing late that was in time: its days then count from the change on")
  void neverLate() {
    var number = receive("LABOUR", "NORMAL");
    office.goTo("2026-06-12T09:00");
    agree(propose(labour(5, 2)), "{\"received\":true}");
    office.runJobs();
    assertThat(due(number, "dueAt")).isEqualTo("2026-06-22T17:30"); // 18 June is a holiday
    assertThat(naive.due(number, "dueAt", 5)).isEqualTo("2026-06-22T17:30");
  }

  @Test
  @DisplayName("reaches those received in small jobs, from the day chosen and not before")
  void inSmallJobs() {
    var numbers = Stream.generate(() -> receive("LABOUR", "NORMAL")).limit(60).toList();
    var was = due(numbers.get(0), "dueAt");
    var change = propose(labour(12, 2));
    agree(change, "{\"from\":\"2026-06-03\",\"received\":true}");
    office.runJobs();
    assertThat(numbers).allMatch(number -> due(number, "dueAt").equals(was));
    office.itIs("2026-06-03T00:01");
    office
        .engine()
        .getManagementService()
        .createJobQuery()
        .timers()
        .processDefinitionKey("model-change")
        .executable()
        .list()
        .forEach(job -> office.engine().getManagementService().executeJob(job.getId()));
    runOne("model-change");
    runOne("deadline-change");
    var told = dates("auditor", change);
    assertThat(JsonPath.<Integer>read(told, "$.requests")).isGreaterThanOrEqualTo(numbers.size());
    assertThat(JsonPath.<Integer>read(told, "$.followed.requests")).isBetween(1, AT_ONCE);
    office.runJobs();
    assertThat(numbers)
        .allMatch(number -> due(number, "dueAt").equals(naive.due(number, "dueAt", 12)));
  }

  private void runOne(String process) {
    var jobs =
        office
            .engine()
            .getManagementService()
            .createJobQuery()
            .messages()
            .processDefinitionKey(process)
            .list();
    jobs.forEach(job -> office.engine().getManagementService().executeJob(job.getId()));
  }
}
