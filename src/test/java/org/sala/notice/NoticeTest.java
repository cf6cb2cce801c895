package org.sala.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.sala.Office.endOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sala.MessageReaders;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.Refusal;
import org.sala.notification.Notifications;
import org.sala.notification.Notifications.Notification;
import org.sala.request.Requests;
import org.sala.servicelevel.Deadlines;
import org.springframework.beans.factory.annotation.Autowired;

@SalaTest
@DisplayName("A notice of an activity")
class NoticeTest {

  @Autowired Office office;
  @Autowired MessageReaders messageReaders;
  @Autowired NoticeIntake intake;
  @Autowired RepositoryService repository;
  @Autowired Deadlines deadlines;
  private final List<String> deployed = new ArrayList<>();
  @Autowired Notices notices;
  @Autowired Notifications notifications;
  @Autowired Requests requests;

  @AfterEach
  void presentAgain() {
    messageReaders.everyMessageReachesSomebody();
    ClockUtil.reset();
  }

  private String received(String now, String heldOn) {
    office.itIs(now);
    var number =
        intake.register(
            new NewNotice(
                "Association of the Long Bridge",
                "Ms Dara",
                "012 000 555",
                "Training on labour law",
                "Two days with forty people.",
                LocalDate.parse(heldOn),
                "0403",
                "Community hall"),
            "desk",
            null);
    office.runJobs();
    return number;
  }

  private void record(String number, Object... fields) {
    office.complete("desk", number, "Activity_RecordActivity", fields);
  }

  @Test
  @DisplayName("is acknowledged at once; district and province hear of it; nobody has to permit it")
  void isRecorded() {
    var number = received("2026-06-01T09:00", "2026-06-02");
    assertThat(notifications.of(number))
        .extracting(Notification::audience)
        .containsExactly("requester", "authority:0403", "authority:04");
    var process = office.instance(number, Kind.NOTICE.process());
    assertThat(process)
        .isWaitingAt("Activity_RecordActivity")
        .task()
        .hasCandidateGroup("desk")
        .hasDueDate(endOf("2026-06-03"));
    assertThat(office.timer(number, "Event_ActivityNotAskedAbout").getDuedate())
        .isEqualTo(endOf("2026-06-03"));
    record(number, "activityOutcome", "TOOK_PLACE", "account", "All went well.");

    assertThat(process).isEnded().hasPassed("Event_ActivityRecorded");
    assertThat(notices.get(number).outcome()).isEqualTo("RECORDED");
  }

  @Test
  @DisplayName("on the very day is as good as any other")
  void lateNotice() {
    var number = received("2026-06-01T09:00", "2026-06-01");
    assertThat(office.open(number)).containsExactly("Activity_RecordActivity");
  }

  @Test
  @DisplayName("that comes in when the activity is over is taken all the same")
  void afterwards() {
    var number = received("2026-06-05T09:00", "2026-06-03");
    assertThat(office.task(number, "Activity_RecordActivity").getDueDate())
        .isEqualTo(endOf("2026-06-04"));
  }

  @Test
  @DisplayName("that nobody asked about is brought back to the desk")
  void forgotten() {
    var number = received("2026-06-01T09:00", "2026-06-02");
    office.goTo("2026-06-04T09:00");
    assertThat(office.instance(number, Kind.NOTICE.process()))
        .hasPassed("Event_NoticeRemindedOf")
        .isWaitingAt("Activity_RecordActivity");
    assertThat(notifications.of(number)).extracting(Notification::audience).contains("desk");
  }

  @Test
  @DisplayName("that was prevented by a commune starts an urgent request at the governor's office")
  void prevented() {
    var number = received("2026-06-01T09:00", "2026-06-02");
    var process = office.instance(number, Kind.NOTICE.process());
    assertThatThrownBy(
            () -> record(number, "activityOutcome", "PREVENTED", "account", "We were sent home."))
        .isInstanceOf(Refusal.class);
    record(
        number,
        "activityOutcome",
        "PREVENTED",
        "account",
        "We were sent home.",
        "authorityLevel",
        "COMMUNE",
        "authorityName",
        "Commune of the Reeds");

    assertThat(process).isEnded().hasPassed("Event_ObstructionReported");
    var request = requests.get(notices.get(number).obstructionRequest());
    assertThat(request.priority()).isEqualTo("URGENT");
    assertThat(request.category()).isEqualTo("CSO-ACT");
    assertThat(request.respondentName()).isEqualTo("Commune of the Reeds");
    assertThat(request.leadUnit()).isEqualTo("GOV");
  }

  @Test
  @DisplayName("that was prevented by a unit of the province leaves that unit out")
  void preventedByUnit() {
    var number = received("2026-06-01T09:00", "2026-06-02");
    record(
        number,
        "activityOutcome",
        "PREVENTED",
        "account",
        "The police closed the hall.",
        "authorityLevel",
        "UNIT",
        "authorityUnit",
        "POL");

    var request = requests.get(notices.get(number).obstructionRequest());
    assertThat(request.respondentUnit()).isEqualTo("POL");
    assertThat(request.leadUnit()).isEqualTo("GOV");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "'(?s)<rule id=\"Rule_Short\">.*?</rule>',                          without its row",
    "'(\"OutputEntry_Short_0\">\\s*<text>)1<',                               with a word for days",
    "'(?s)</rule>\\s*<rule id=\"Rule_Short\">(.*?)</rule>',              with the row twice"
  })
  @DisplayName(
      "is received although the table of its days is wrong: those of the version before stand in")
  void missingDays(String from, String how) throws IOException {
    var to =
        how.contains("twice")
            ? "</rule><rule id=\"Rule_Short\">$1</rule><rule id=\"Rule_Again\">"
                + "<inputEntry id=\"InputEntry_Again_0\"><text>\"SHORT\"</text></inputEntry>"
                + "<outputEntry id=\"OutputEntry_Again_0\"><text>2</text></outputEntry></rule>"
            : how.contains("word") ? "$1\"soon\"<" : "";
    deploy(from, to);
    try {
      var number = received("2026-06-01T09:00", "2026-06-02");
      // One working day after the day on which it is held.
      assertThat(deadlines.find(number, "activityDueAt").orElseThrow().dueAt())
          .isEqualTo(endOf("2026-06-03").toInstant());
    } finally {
      deployed.forEach(id -> repository.deleteDeployment(id, true));
    }
  }

  private void deploy(String from, String to) throws IOException {
    var table = Path.of("processes/activity-notice/notice-deadlines.dmn");
    var text = Files.readString(table);
    assertThat(text).containsPattern(from);
    deployed.add(
        repository
            .createDeployment()
            .name("an owner's change")
            .addString(table.getFileName().toString(), text.replaceAll(from, to))
            .deploy()
            .getId());
  }
}
