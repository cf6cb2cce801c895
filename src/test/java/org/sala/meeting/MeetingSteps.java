package org.sala.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sala.MessageReaders;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.casefile.CaseNumbers;
import org.sala.language.Bilingual;
import org.sala.meeting.NewMeeting.Kind;
import org.sala.meeting.NewMeeting.Level;
import org.sala.meeting.Organisations.Organisation;
import org.sala.notification.Notifications;
import org.sala.notification.Notifications.Notification;
import org.sala.people.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** The steps that tests of meetings have in common. */
@SalaTest
abstract class MeetingSteps {

  @Autowired Office office;
  @Autowired MessageReaders messageReaders;
  @Autowired Meetings meetings;
  @Autowired MeetingPlanning planning;
  @Autowired Organisations organisations;
  @Autowired Invitations invitations;
  @Autowired Notifications notifications;
  @Autowired Staff staff;

  @BeforeEach
  void theDirectory() {
    organisation("SILK", "Union of the Silk Looms", "សហជីពតម្បាញសូត្រ");
    organisation("RIVER", "Community of the Quiet River", "សហគមន៍ទន្លេស្ងប់");
    organisation("LEGAL", "Association for Legal Help", "សមាគមជំនួយច្បាប់");
  }

  private void organisation(String code, String en, String km) {
    organisations.put(
        new Organisation(
            code, "UNION", new Bilingual(en, km), null, null, true, "convenor-" + code, true));
  }

  /** Every task of every running meeting has a date and a group with people in it. */
  @AfterEach
  void nothingIsForgotten() {
    office.runJobs();
    messageReaders.everyMessageReachesSomebody();
    for (var meeting : meetings.all()) {
      for (var task : office.tasks(meeting.number())) {
        assertThat(task.getDueDate()).as(task.getName()).isNotNull();
        assertThat(office.candidates(task))
            .as(task.getName())
            .anyMatch(group -> !staff.membersOf(group).isEmpty());
      }
    }
    ClockUtil.reset();
  }

  /** Plans a forum about labour and the environment. */
  String planned(String now, String day) {
    office.itIs(now);
    var number =
        planning.plan(
            new NewMeeting(
                Kind.FORUM,
                MeetingMode.ON_SITE,
                "Dialogue with civil society",
                null,
                null,
                Level.PROVINCE,
                LocalDate.parse(day),
                null,
                "0403",
                null,
                "SILK",
                "Deputy governor",
                List.of("LABOUR", "ENV"),
                false),
            "desk");
    office.runJobs();
    return number;
  }

  String invited(String now, String day) {
    var number = planned(now, day);
    propose(number);
    confirm(number, "SEND");
    return number;
  }

  void propose(String number) {
    office.complete(
        "desk",
        number,
        "Activity_ProposeInvitations",
        "organisations",
        List.of("SILK", "RIVER"),
        "otherUnits",
        List.of("DEP-WATER"),
        "openCall",
        true);
  }

  void confirm(String number, String decision, Object... more) {
    var fields = new Object[more.length + 2];
    fields[0] = "invitations";
    fields[1] = decision;
    System.arraycopy(more, 0, fields, 2, more.length);
    office.complete("desk", number, "Activity_ConfirmInvitations", fields);
  }

  /** The forum is held on that day at which labour came and the environment did not. */
  void hold(String number, String day) {
    office.goTo(day + "T16:00");
    office.complete(
        "desk",
        number,
        "Activity_HoldMeeting",
        "held",
        "HELD",
        "heldOn",
        day,
        "unitsPresent",
        List.of("DEP-LAB", "DEP-WATER"));
  }

  void record(String number, int raised) {
    office.complete("desk", number, "Activity_RecordRequests", "requestsRaised", raised);
  }

  void submit(String number) {
    office.complete(
        "desk", number, "Activity_SubmitReport", "summary", "The report of the meeting.");
  }

  void note(String number, Object... fields) {
    office.complete("governor", number, "Activity_NoteReport", fields);
  }

  ProcessInstance main(String number) {
    return office.instance(number, CaseNumbers.Kind.MEETING.process());
  }

  List<String> told(String number) {
    return notifications.of(number).stream().map(Notification::audience).toList();
  }
}
