package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sala.casefile.Accusation;
import org.sala.casefile.Accused;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.CaseFile;
import org.sala.casefile.Entry;
import org.sala.engine.Refusal;
import org.sala.routing.Appointments;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("In the place of those complained of")
class StandInsTest extends RequestSteps {

  @Autowired Appointments appointments;
  @Autowired CaseAccess access;
  @Autowired CaseFile caseFile;

  @BeforeEach
  void aSecondDeputy() {
    person("second-deputy", "deputy-governors");
    person("second-officer", "labour-officers");
  }

  @AfterEach
  void theyLeave() {
    List.of("second-deputy", "second-officer")
        .forEach(office.engine().getIdentityService()::deleteUser);
  }

  private void person(String id, String group) {
    var identity = office.engine().getIdentityService();
    var user = identity.newUser(id);
    user.setPassword("demo");
    identity.saveUser(user);
    identity.createMembership(id, group);
  }

  // The ladder as the administration states it: officer -> head; head or unit -> above the unit;
  // deputy -> governor; governor -> a deputy who is not accused; nobody left -> the auditors watch.
  @ParameterizedTest(
      name =
          "unit {0} and persons {1}: officers {2}, heads {3}, governors {4}, reviewers {5}, desk {6}")
  @CsvSource({
    "'',                                 '',                                          labour-officers, labour-heads, governors, deputy-governors, desk",
    "'',                                 labour-officer,                              labour-heads, labour-heads, governors, deputy-governors, desk",
    "'',                                 labour-head,                                 deputy-governors, governors, governors, deputy-governors, desk",
    "DEP-LAB,                            '',                                          deputy-governors, governors, governors, deputy-governors, desk",
    "DGOV,                               '',                                          labour-officers, labour-heads, governors, governors, desk",
    "'',                                 deputy-governor,                             labour-officers, labour-heads, governors, governors, desk",
    "GOV,                                '',                                          labour-officers, labour-heads, deputy-governors, deputy-governors, desk",
    "'',                                 governor,                                    labour-officers, labour-heads, deputy-governors, deputy-governors, desk",
    "'',                                 governor deputy-governor,                    labour-officers, labour-heads, deputy-governors, deputy-governors, desk",
    "'',                                 governor deputy-governor second-deputy,      labour-officers, labour-heads, auditors, auditors, desk",
    "OWSU,                               '',                                          labour-officers, labour-heads, governors, deputy-governors, deputy-governors",
    "'',                                 desk,                                        labour-officers, labour-heads, governors, deputy-governors, deputy-governors"
  })
  void ladder(
      String unit,
      String persons,
      String officers,
      String heads,
      String governors,
      String reviewers,
      String desk) {
    var appointment = appointments.appoint("DEP-LAB", new Accused(set(unit), set(persons)));
    assertThat(
            List.of(
                appointment.officers(),
                appointment.heads(),
                appointment.governors(),
                appointment.reviewers(),
                appointment.desk()))
        .containsExactly(officers, heads, governors, reviewers, desk);
  }

  private static Set<String> set(String words) {
    return Arrays.stream(words.split(" "))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  @Test
  @DisplayName("an officer whom the desk recognises loses the request, which goes to the head")
  void officer() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("respondent.kind", "PERSON", "respondent.name", "Labour Officer");
    check(
        number,
        "category",
        "LABOUR",
        "checkResult",
        "ACCEPT",
        "accusedPersons",
        List.of("labour-officer"));
    assertThat(requests.get(number).leadUnit()).isEqualTo("DEP-LAB");
    assertThat(access.mayKnow(number, staff.person("labour-officer"))).isFalse();
    assertThat(access.mayKnow(number, staff.person("second-officer"))).isTrue();
    assertThatThrownBy(
            () ->
                office.complete(
                    "labour-head", number, "Activity_AssignOfficer", "officer", "labour-officer"))
        .isInstanceOf(Refusal.class);
    office.complete("labour-head", number, "Activity_AssignOfficer", "officer", "labour-head");
    assertThat(office.task(number, "Activity_ExamineRequest")).isAssignedTo("labour-head");
    assertThat(office.candidates(number, "Activity_ExamineRequest")).containsOnly("labour-heads");
    office.as(
        "labour-officer",
        () ->
            assertThat(
                    office
                        .engine()
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero());
  }

  @Test
  @DisplayName("a task that the officer holds already goes back at the moment of recognition")
  void officerWithATask() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    accept(number, "LABOUR");
    assign(number, "labour");
    office.as("desk", () -> recognise(number, "labour-officer"));
    assertThat(office.task(number, "Activity_ExamineRequest"))
        .isNotAssigned()
        .hasCandidateGroup("labour-heads");
    assertThat(office.candidates(number, "Activity_ExamineRequest"))
        .containsExactly("labour-heads");
    assertThat(access.mayKnow(number, staff.person("labour-officer"))).isFalse();
    assertThatThrownBy(() -> examine("labour-officer", number, "nextStep", "ANSWER"))
        .isInstanceOf(AuthorizationException.class);
  }

  @Autowired NotTheAccused rule;

  @Test
  @DisplayName("whoever is complained of completes nothing, whatever other rule gave way")
  void lastRule() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    accept(number, "LABOUR");
    assign(number, "labour");
    office.as("desk", () -> recognise(number, "labour-officer"));
    var task = (TaskEntity) office.task(number, "Activity_ExamineRequest");
    assertThatThrownBy(() -> rule.check(task, "labour-officer", number))
        .isInstanceOf(Refusal.class);
    rule.check(task, "second-officer", number);
  }

  @Autowired List<Accusation> accusations;

  private void recognise(String number, String... persons) {
    accusations.stream()
        .filter(each -> each.follows(number))
        .forEach(each -> each.ofPersons(number, List.of(persons), "desk"));
  }

  @Test
  @DisplayName("a request against the governor is approved by a deputy, never by the governor")
  void againstTheGovernor() {
    office.itIs("2026-06-01T09:00");
    var number =
        office.receive(
            "category", "LAND-AUTH", "respondent.kind", "AUTHORITY", "respondent.unit", "GOV");
    accept(number, "LAND-AUTH");
    assertThat(requests.get(number).leadUnit()).isEqualTo("DGOV");
    office.complete(
        "second-deputy", number, "Activity_AssignOfficer", "officer", "deputy-governor");
    examine("deputy-governor", number, "nextStep", "ANSWER");
    inspect("deputy-governor", number, "2026-06-02");
    examine("deputy-governor", number, "nextStep", "ANSWER");
    draft("deputy-governor", number);
    approve("second-deputy", number);
    assertThat(office.open(number)).doesNotContain("Activity_ApproveAnswer");
    office
        .tasks(number)
        .forEach(task -> assertThat(office.candidates(task)).doesNotContain("governors"));
    assertThat(access.mayKnow(number, staff.person("governor"))).isFalse();
    assertThat(caseFile.of(number))
        .filteredOn(entry -> entry.kind().equals("REFERRAL_PROPOSED"))
        .extracting(entry -> entry.text("institution").orElseThrow())
        .containsExactly("N-GI");
  }

  @Test
  @DisplayName("nobody is asked for an opinion who is complained of")
  void opinion() {
    office.itIs("2026-06-01T09:00");
    var number =
        office.receive(
            "category", "ENV", "respondent.kind", "AUTHORITY", "respondent.unit", "DGOV");
    accept(number, "ENV");
    office.complete("governor", number, "Activity_AssignOfficer", "officer", "governor");
    examine(
        "governor",
        number,
        "nextStep",
        "ASK_OPINIONS",
        "opinionUnits",
        List.of("DEP-MINE"),
        "opinionQuestion",
        "Is there a licence?");
    // Nobody works for the department of mines; the deputies would stand in for it.
    assertThat(office.candidates(number, "Activity_GiveOpinion")).containsExactly("governors");
  }

  @Test
  @DisplayName("the objection is judged by nobody who wrote the answer or decided on it from above")
  void objection() {
    office.itIs("2026-06-01T09:00");
    var number = assigned("2026-06-01T09:00");
    escalation.escalate(number, "labour-head", "For the deputy.");
    office.runJobs();
    office.complete(
        "deputy-governor",
        number,
        "Activity_DecideEscalation",
        "decision",
        "CLOSE",
        "explanation",
        "Closed from above.",
        "reason",
        "Decided.");
    office.complete(
        "desk",
        number,
        "Activity_RecordResponse",
        "toldBy",
        "IN_PERSON",
        "response",
        "OBJECTED",
        "objection",
        "No.");
    assertThat(office.candidates(number, "Activity_ReviewObjection"))
        .containsExactly("deputy-governors");
    assertThatThrownBy(() -> review("deputy-governor", number)).isInstanceOf(Refusal.class);
    office
        .engine()
        .getTaskService()
        .setAssignee(office.task(number, "Activity_ReviewObjection").getId(), null);
    review("second-deputy", number);
    assertThat(caseFile.of(number)).extracting(Entry::author).contains("second-deputy");
  }

  @Test
  @DisplayName(
      "the objection is not judged by the deputy who wrote the answer several steps before")
  void objectionToTheAuthor() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("category", "SOCIAL");
    accept(number, "SOCIAL");
    office.complete(
        "second-deputy", number, "Activity_AssignOfficer", "officer", "deputy-governor");
    examine("deputy-governor", number, "nextStep", "ANSWER");
    draft("deputy-governor", number);
    office
        .tasks(number)
        .forEach(task -> office.engine().getTaskService().setAssignee(task.getId(), null));
    assertThatThrownBy(() -> approve("deputy-governor", number)).isInstanceOf(Refusal.class);
    office
        .tasks(number)
        .forEach(task -> office.engine().getTaskService().setAssignee(task.getId(), null));
    var approver =
        office.candidates(number, "Activity_ApproveAnswer").contains("governors")
            ? "governor"
            : "second-deputy";
    approve(approver, number);
    office.complete(
        "desk",
        number,
        "Activity_RecordResponse",
        "toldBy",
        "IN_PERSON",
        "response",
        "OBJECTED",
        "objection",
        "No.");
    assertThatThrownBy(() -> review("deputy-governor", number))
        .isInstanceOfAny(Refusal.class, AuthorizationException.class);
    assertThat(office.open(number)).containsExactly("Activity_ReviewObjection");
  }

  @Test
  @DisplayName("where nobody is left the auditors see the step and nobody takes it")
  void nobodyLeft() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("category", "LAND-AUTH");
    check(
        number,
        "category",
        "LAND-AUTH",
        "checkResult",
        "ACCEPT",
        "accusedPersons",
        List.of("governor", "deputy-governor", "second-deputy"));
    assertThat(office.candidates(number, "Activity_AssignOfficer")).containsExactly("auditors");
    assertThatThrownBy(
            () ->
                office.complete("auditor", number, "Activity_AssignOfficer", "officer", "auditor"))
        .isInstanceOf(Refusal.class);
    for (var accused : List.of("governor", "deputy-governor", "second-deputy")) {
      assertThat(access.mayKnow(number, staff.person(accused))).as(accused).isFalse();
    }
  }

  @Test
  @DisplayName("a request whose requester could come to harm is restricted from the check on")
  void riskOfHarm() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    check(number, "category", "LABOUR", "checkResult", "ACCEPT", "riskOfHarm", true);
    assertThat(requests.get(number).restricted()).isTrue();
  }

  @Test
  @DisplayName("while there is no governor a deputy decides, and no referral is proposed for it")
  void noGovernor() {
    var identity = office.engine().getIdentityService();
    identity.deleteMembership("governor", "governors");
    try {
      var appointment = appointments.appoint("DEP-LAB", Accused.NOBODY);
      assertThat(appointment.governors()).isEqualTo("deputy-governors");
      assertThat(appointment.proposedReferral()).isNull();
    } finally {
      identity.createMembership("governor", "governors");
    }
  }

  private void review(String user, String number) {
    office.complete(
        user, number, "Activity_ReviewObjection", "review", "UPHELD", "reason", "It is right.");
  }
}
