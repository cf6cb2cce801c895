package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.sala.Office.endOf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.CaseFile;
import org.sala.demo.Demonstration;
import org.sala.engine.Refusal;
import org.sala.notification.Notifications;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A joint team")
class JointTeamTest extends RequestSteps {

  @Autowired Demonstration demonstration;
  @Autowired Notifications notifications;
  @Autowired CaseAccess access;
  @Autowired CaseFile caseFile;

  @BeforeEach
  void people() {
    demonstration.createPeople();
  }

  private String atWork() {
    var number = assigned("2026-06-01T09:00", "LAND-PRIV", "land");
    examine(
        "land-officer", number, "nextStep", "JOINT_TEAM", "reason", "The ministry keeps the map.");
    office.complete(
        "land-head",
        number,
        "Activity_NameJointTeam",
        "officer",
        "land-head",
        "memberAccounts",
        List.of("environment-officer"),
        "provinceMembers",
        "Keo Dara, district office",
        "ministryMembers",
        "Chan Sophal, ministry",
        "mandate",
        "Find the border of the plot.");
    return number;
  }

  private void meet(String number, String day, String teamWork, Object... more) {
    office.complete(
        "land-head",
        number,
        "Activity_RecordTeamMeeting",
        with(
            more,
            "metOn",
            day,
            "whoCame",
            "All but one",
            "agreed",
            "The surveyor comes.",
            "teamWork",
            teamWork));
  }

  private void report(String number, Object... more) {
    office.complete(
        "land-head",
        number,
        "Activity_WriteInterimReport",
        with(more, "state", "Half is measured.", "nextSteps", "The other half."));
  }

  private boolean mayKnow(String number, String person) {
    return access.mayKnow(number, staff.person(person));
  }

  private List<String> told(String number) {
    return notifications.of(number).stream().map(each -> each.text().en()).toList();
  }

  @Test
  @DisplayName("meets until its work is concluded, and its lead is in charge from then on")
  void concluded() {
    var number = atWork();
    assertThat(requests.get(number).status()).isEqualTo("UNDER_EXAMINATION");
    assertThat(office.task(number, "Activity_RecordTeamMeeting").getAssignee())
        .isEqualTo("land-head");
    meet(number, "2026-06-01", "GOES_ON");
    meet(number, "2026-06-01", "CONCLUDED", "conclusion", "The border is the canal.");
    assertThat(office.task(number, "Activity_ExamineRequest").getAssignee()).isEqualTo("land-head");
    assertThat(office.instance(number, "joint-team")).isNull();
    var log =
        caseFile.of(number).stream()
            .filter(entry -> "record-team-meeting".equals(entry.formId()))
            .toList();
    assertThat(log).hasSize(2);
    assertThat(log.get(1).text("conclusion")).hasValue("The border is the canal.");
    assertThat(told(number)).anyMatch(text -> text.contains("concluded its work"));
  }

  @Test
  @DisplayName("opens the request to its members, while it works and no longer")
  void members() {
    var number = atWork();
    assertThat(mayKnow(number, "environment-officer")).isTrue();
    assertThat(mayKnow(number, "environment-head")).isFalse();
    assertThat(access.mayKnowRequester(number, staff.person("environment-officer"))).isFalse();
    assertThat(told(number)).anyMatch(text -> text.contains("member of the joint team"));
    meet(number, "2026-06-01", "CONCLUDED", "conclusion", "Found.");
    assertThat(mayKnow(number, "environment-officer")).isFalse();
  }

  @Test
  @DisplayName("reports every fifteen working days: the lead is asked three days before")
  void reports() {
    var number = atWork();
    assertThat(office.timer(number, "Event_InterimReportNear")).hasDueDate(endOf("2026-06-17"));
    office.goTo("2026-06-18T09:00");
    var task = office.task(number, "Activity_WriteInterimReport");
    assertThat(task.getAssignee()).isEqualTo("land-head");
    assertThat(task).hasDueDate(endOf("2026-06-23"));
    assertThat(office.timer(number, "Event_InterimReportOverdue")).hasDueDate(endOf("2026-06-23"));
    report(number, "toRequester", "Half of your land is measured.");
    assertThat(told(number))
        .anyMatch(text -> text.contains("Half of your land is measured."))
        .anyMatch(text -> text.contains("There is an interim report"));
    assertThat(office.timer(number, "Event_NextInterimReportNear"))
        .as("twelve days after the day on which the last was due")
        .hasDueDate(endOf("2026-07-09"));
    meet(number, "2026-06-18", "GOES_ON");
    office.goTo("2026-07-10T09:00");
    assertThat(office.task(number, "Activity_WriteInterimReport"))
        .as("one report is asked for, however often the team met")
        .hasDueDate(endOf("2026-07-14"));
  }

  @Test
  @DisplayName("whose report is late is told to the head; without words nothing goes out")
  void lateReport() {
    var number = atWork();
    office.goTo("2026-06-24T09:00");
    assertThat(told(number))
        .anyMatch(text -> text.contains("report of the joint team") && text.contains("is late"));
    report(number);
    assertThat(told(number)).noneMatch(text -> text.contains("on which a joint team"));
    meet(number, "2026-06-24", "CONCLUDED", "conclusion", "Found.");
    assertThat(office.open(number)).containsExactly("Activity_ExamineRequest");
  }

  @Test
  @DisplayName("ends with the request: no task, no timer, no reader is left")
  void withdrawn() {
    var number = atWork();
    office.goTo("2026-06-18T09:00");
    actions.withdraw(number, "desk", "Settled among themselves.");
    office.runJobs();
    assertThat(office.open(number)).isEmpty();
    assertThat(office.instance(number, "joint-team")).isNull();
    assertThat(mayKnow(number, "environment-officer")).isFalse();
  }

  @Test
  @DisplayName("has neither words in the engine nor a member who is complained of")
  void wordsAndMembers() {
    var number = atWork();
    assertThat(
            office
                .engine()
                .getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(office.instance(number, "joint-team").getId())
                .list())
        .extracting(variable -> String.valueOf(variable.getValue()))
        .noneMatch(value -> value.contains("Sophal") || value.contains("border"));

    office.itIs("2026-06-01T09:00");
    var against = office.receive("category", "LAND-PRIV");
    check(
        against,
        "category",
        "LAND-PRIV",
        "checkResult",
        "ACCEPT",
        "accusedPersons",
        List.of("environment-officer"));
    assign(against, "land");
    examine("land-officer", against, "nextStep", "JOINT_TEAM", "reason", "They measure.");
    assertThatThrownBy(
            () ->
                office.complete(
                    "land-head",
                    against,
                    "Activity_NameJointTeam",
                    "officer",
                    "land-officer",
                    "memberAccounts",
                    List.of("environment-officer"),
                    "ministryMembers",
                    "One",
                    "mandate",
                    "Look."))
        .isInstanceOf(Refusal.class);
  }
}
