package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.Refusal;
import org.sala.meeting.MeetingPlanning;
import org.sala.models.Interruptions;
import org.sala.models.Interruptions.Interruption;
import org.sala.request.CitizenRequestProcess.Activities;
import org.sala.servicelevel.Deadlines;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which steps and messages there are is read from the models: whoever adds a step at which a case
 * waits, or a message, gets a failing test until it is said how a case comes there or who sends it.
 */
@DisplayName("A message that meets a waiting case")
class InterruptionTest extends RequestSteps {

  private static final Set<String> BESIDE_THE_WAY = Set.of("governor-escalation", "commitment");

  @Autowired RequestLifecycle lifecycle;
  @Autowired Deadlines deadlines;
  @Autowired MeetingPlanning planning;
  @Autowired JdbcClient jdbc;
  @Autowired MergeActions merges;

  @TestFactory
  @DisplayName(
      "leaves it with one next actor, a date, no pause of an ended step and every promise followed")
  Stream<DynamicTest> interruptions() {
    var found = new Interruptions(Path.of("processes")).all();
    assertThat(found).hasSizeGreaterThan(60);
    return found.stream().flatMap(this::tests);
  }

  private Stream<DynamicTest> tests(Interruption interruption) {
    var ways = sendersOf(interruption.message());
    return ways.entrySet().stream()
        .map(
            way ->
                dynamicTest(
                    interruption.step() + " is met by " + way.getKey(),
                    () -> meet(interruption, way.getValue())));
  }

  private void meet(Interruption interruption, Consumer<String> send) {
    var number = new WaysToWait(this, planning).to(interruption.step());
    isIn(number, interruption.step());
    var before = office.open(number);
    try {
      send.accept(number);
    } catch (Refusal refusal) {
      // The product does not let this message come here: then nothing may have changed.
      assertThat(office.open(number)).isEqualTo(before);
    }
    office.runJobs();
    goesOn(number);
    if (Kind.REQUEST.isOf(number) && requests.get(number).isOpen()) {
      actions.withdraw(number, "desk", "The test is over.");
      office.runJobs();
      goesOn(number);
    }
  }

  /** What sends a message, as people do it; one message can come in several ways. */
  private Map<String, Consumer<String>> sendersOf(String message) {
    return switch (message) {
      case "request-withdrawn" ->
          Map.of("a withdrawal", number -> actions.withdraw(number, "desk", "Settled."));
      case "escalation-asked" ->
          Map.of("an escalation", number -> escalation.escalate(number, "desk", "It cannot wait."));
      case "course-changed" ->
          Map.of(
              "another unit",
              number -> decided(number, "CHANGE_UNIT", "extraDays", 10, "newUnit", "DEP-LAND"),
              "an ordered referral",
              number -> decided(number, "REFER", "extraDays", 10, "institution", "Ministry"));
      case "closed-by-decision" ->
          Map.of("a closing decision", number -> decided(number, "CLOSE", "explanation", "Done."));
      case "request-merged" ->
          Map.of(
              "the joining with another request",
              number -> merges.merge(number, office.receive(), "labour-head", "The same matter."));
      case "decision-passed-up" -> Map.of("who has to decide", this::passUp);
      case "report-noted" ->
          Map.of("the noting of the report", number -> lifecycle.enterChecking(number, new Date()));
      case "promises-ended" -> Map.of("the end of the last promise", this::keepPromise);
      case "requests-closed" ->
          Map.of(
              "the end of its last request",
              number ->
                  requests
                      .openOf(number)
                      .forEach(request -> actions.withdraw(request, "desk", "Settled.")));
      default ->
          throw new AssertionError(
              "No test sends the message '%s', so nobody knows what it does. Say who sends it in InterruptionTest."
                  .formatted(message));
    };
  }

  private void passUp(String number) {
    var isWithHead =
        office.candidates(number, "Activity_DecideEscalation").contains("labour-heads");
    escalation.escalate(number, isWithHead ? "labour-head" : "deputy-governor", "Too high for me.");
  }

  private void decided(String number, String decision, Object... fields) {
    escalation.escalate(number, "desk", "It cannot wait.");
    office.runJobs();
    decide("deputy-governor", number, decision, fields);
  }

  private void keepPromise(String number) {
    var promise =
        jdbc.sql("select id::text from commitment where case_number = ?")
            .param(number)
            .query(String.class)
            .single();
    office.complete(
        "labour-officer",
        number,
        "Activity_KeepPromise",
        "promise",
        promise,
        "promiseKept",
        "KEPT",
        "evidence",
        "Seen.");
  }

  /** The way must lead where it says, or the test would show nothing. */
  private void isIn(String number, String step) {
    var last = step.substring(step.lastIndexOf('/') + 1);
    assertThat(activities(number)).as("where %s is", number).contains(last);
  }

  private List<String> activities(String number) {
    var runtime = office.engine().getRuntimeService();
    var active = new ArrayList<String>();
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number)
        .list()
        .forEach(instance -> active.addAll(runtime.getActiveActivityIds(instance.getId())));
    return active;
  }

  private void goesOn(String number) {
    assertThat(office.engine().getRuntimeService().createIncidentQuery().count()).isZero();
    assertThat(office.engine().getManagementService().createJobQuery().withException().count())
        .as("failing jobs")
        .isZero();
    hasNoPauseButItsOwn(number);
    promisesAreFollowed(number);
    if (Kind.MEETING.isOf(number)) {
      assertThat(activities(number)).as("the meeting has ended").isEmpty();
      return;
    }
    if (!requests.get(number).isOpen()) {
      assertThat(office.instance(number, Kind.REQUEST.process())).isNull();
      return;
    }
    hasOneActor(number);
    datesAgree(number);
  }

  private void hasNoPauseButItsOwn(String number) {
    var isAsked = office.open(number).contains("Activity_RecordInformation");
    assertThat(
            jdbc.sql(
                    "select count(*) from clock_pause where request_number = ? and resumed_at is null")
                .param(number)
                .query(Integer.class)
                .single())
        .as("open pauses")
        .isEqualTo(isAsked ? 1 : 0);
    if (!isAsked) {
      // All happened within a morning: no working day can have been lost to a pause.
      assertThat(deadlines.of(number))
          .allSatisfy(each -> assertThat(each.explanation().en()).doesNotContain("paused"));
    }
  }

  private void promisesAreFollowed(String number) {
    jdbc.sql("select process_instance from commitment where case_number = ? and outcome is null")
        .param(number)
        .query(String.class)
        .list()
        .forEach(
            instance ->
                assertThat(
                        office
                            .engine()
                            .getTaskService()
                            .createTaskQuery()
                            .processInstanceId(instance)
                            .count())
                    .as("tasks for an open promise")
                    .isOne());
  }

  private void hasOneActor(String number) {
    var onTheWay =
        office.tasks(number).stream()
            .filter(
                task ->
                    BESIDE_THE_WAY.stream().noneMatch(task.getProcessDefinitionId()::startsWith))
            .toList();
    var steps = onTheWay.stream().map(Task::getTaskDefinitionKey).distinct().toList();
    var waits = activities(number);
    if (waits.contains("Activity_AwaitMeetingReport") || waits.contains("Activity_AwaitPromises")) {
      assertThat(steps).isEmpty();
    } else if (steps.size() > 1) {
      // Whoever leads a joint team has its meetings and its interim report in hand.
      assertThat(onTheWay.stream().map(Task::getAssignee).distinct())
          .as("next actors of %s, for %s", number, steps)
          .singleElement()
          .isNotNull();
    } else {
      assertThat(steps).as("next actors of %s", number).hasSize(1);
    }
    assertThat(requests.get(number).leadUnit()).isNotNull();
    for (var task : office.tasks(number)) {
      assertThat(task.getDueDate()).as(task.getName()).isNotNull();
      assertThat(office.candidates(task))
          .as(task.getName())
          .anyMatch(group -> !staff.membersOf(group).isEmpty());
    }
  }

  private void datesAgree(String number) {
    var main = office.instance(number, Kind.REQUEST.process());
    var dates =
        Stream.of("nextStepAt", "reminderAt")
            .map(name -> Date.from(deadlines.find(number, name).orElseThrow().dueAt()))
            .toList();
    assertThat(ladder(main.getId()))
        .as("the dates for which the ladder waits in the engine")
        .allSatisfy(timer -> assertThat(dates).contains(timer.getDuedate()));
    assertThat(rungs(main.getId())).as("rungs of the ladder on which %s stands", number).hasSize(1);
  }

  /** The ladder waits for a time, or for a decision that it asked for. */
  private List<String> rungs(String main) {
    var rungs = new ArrayList<String>();
    ladder(main).forEach(timer -> rungs.add(timer.getJobDefinitionId()));
    office.engine().getRuntimeService().getActiveActivityIds(main).stream()
        .filter(Activities.DECIDE_ESCALATION::equals)
        .forEach(rungs::add);
    return rungs;
  }

  private List<Job> ladder(String main) {
    return office
        .engine()
        .getManagementService()
        .createJobQuery()
        .processInstanceId(main)
        .timers()
        .list();
  }
}
