package org.sala.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.casefile.CaseFile;
import org.sala.commitment.Commitments;
import org.sala.meeting.MeetingMode;
import org.sala.meeting.MeetingPlanning;
import org.sala.meeting.NewMeeting;
import org.sala.notification.Notifications;
import org.springframework.beans.factory.annotation.Autowired;

@SalaTest
@DisplayName("Who leaves while a task is theirs")
class LeaversOfOtherCasesTest {

  @Autowired Office office;
  @Autowired IdentityService identity;
  @Autowired NoticeIntake intake;
  @Autowired MeetingPlanning planning;
  @Autowired Commitments commitments;
  @Autowired CaseFile caseFile;
  @Autowired Notifications notifications;

  @BeforeEach
  void somebody() {
    office.itIs("2026-06-01T09:00");
    var user = identity.newUser("passing");
    user.setPassword("demo");
    identity.saveUser(user);
  }

  @AfterEach
  void gone() {
    identity.deleteUser("passing");
    ClockUtil.reset();
  }

  private void leaves(String number, String activity, String group) {
    identity.createMembership("passing", group);
    var task = office.task(number, activity).getId();
    office.engine().getTaskService().setAssignee(task, "passing");
    identity.deleteMembership("passing", group);
    assertThat(office.task(number, activity).getAssignee()).isNull();
    assertThat(caseFile.of(number)).anyMatch(entry -> entry.kind().equals("TASK_RETURNED"));
    assertThat(notifications.of(number))
        .extracting(told -> told.text().en())
        .anyMatch(text -> text.contains("passing") && text.contains(number));
  }

  @Test
  @DisplayName("gives back the task of a notice")
  void notice() {
    var number =
        intake.register(
            new NewNotice(
                "Association of the Reeds",
                "Sok",
                "012 345 678",
                "Training",
                null,
                LocalDate.parse("2026-06-02"),
                "0403",
                null),
            "desk",
            null);
    office.runJobs();
    leaves(number, "Activity_RecordActivity", "desk");
  }

  @Test
  @DisplayName("gives back the task of a meeting")
  void meeting() {
    var number =
        planning.plan(
            new NewMeeting(
                NewMeeting.Kind.FORUM,
                MeetingMode.ON_SITE,
                "Dialogue",
                null,
                null,
                NewMeeting.Level.PROVINCE,
                LocalDate.parse("2026-06-10"),
                null,
                "0403",
                null,
                null,
                "Deputy governor",
                List.of("LABOUR"),
                false),
            "desk");
    office.runJobs();
    leaves(number, "Activity_ProposeInvitations", "desk");
  }

  @Test
  @DisplayName("gives back the task of a promise")
  void promise() {
    var number = office.receive();
    commitments.record(
        number,
        "MEETING",
        "To be at the gate.",
        "DEP-LAB",
        null,
        LocalDate.parse("2026-06-30"),
        "desk");
    leaves(number, "Activity_KeepPromise", "labour-officers");
  }
}
