package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.CaseFile;
import org.sala.notification.Notifications;
import org.sala.routing.ReturnedTasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Who leaves a unit")
class LeaversTest extends RequestSteps {

  @Autowired IdentityService identity;
  @Autowired CaseAccess access;
  @Autowired CaseFile caseFile;
  @Autowired Notifications notifications;
  @Autowired ReturnedTasks returned;
  @Autowired JdbcClient jdbc;
  private String number;

  @BeforeEach
  void aRequestOfAnOfficerWhoLeaves() {
    List.of("leaver", "colleague").forEach(this::officer);
    office.itIs("2026-06-01T09:00");
    number = office.receive();
    accept(number, "LABOUR");
    office.complete("labour-head", number, "Activity_AssignOfficer", "officer", "leaver");
    assertThat(office.task(number, "Activity_ExamineRequest")).isAssignedTo("leaver");
  }

  @AfterEach
  void nobodyStays() {
    List.of("leaver", "colleague").forEach(identity::deleteUser);
  }

  private void officer(String id) {
    var user = identity.newUser(id);
    user.setPassword("demo");
    identity.saveUser(user);
    identity.createMembership(id, "labour-officers");
  }

  private void theTaskIsFree() {
    assertThat(office.task(number, "Activity_ExamineRequest")).isNotAssigned();
    assertThat(notifications.of(number))
        .filteredOn(message -> message.audience().equals("labour-heads"))
        .extracting(told -> told.text().en())
        .anyMatch(text -> text.contains("leaver") && text.contains(number));
    assertThat(caseFile.of(number)).anyMatch(entry -> entry.kind().equals("TASK_RETURNED"));
    assertThatThrownBy(() -> examine("leaver", number, "nextStep", "ANSWER"))
        .isInstanceOf(AuthorizationException.class);
    examine("colleague", number, "nextStep", "ANSWER");
    // The steps that follow are for the one who took over.
    inspect("labour-officer", number, "2026-06-02");
    assertThat(office.task(number, "Activity_ExamineRequest")).isAssignedTo("colleague");
  }

  @Test
  @DisplayName("for another unit neither reads the request nor does its task")
  void moved() {
    identity.createMembership("leaver", "land-officers"); // to which a second person agreed
    office.as("admin", () -> identity.deleteMembership("leaver", "labour-officers"));
    assertThat(access.mayKnow(number, staff.person("leaver"))).isFalse();
    theTaskIsFree();
  }

  @Test
  @DisplayName("for no other reads nothing more")
  void inNoGroup() {
    identity.deleteMembership("leaver", "labour-officers");
    office.as(
        "leaver",
        () -> assertThat(office.engine().getTaskService().createTaskQuery().count()).isZero());
    theTaskIsFree();
  }

  @Test
  @DisplayName("by being deleted leaves a task that a colleague can claim")
  void deleted() {
    identity.deleteUser("leaver");
    theTaskIsFree();
  }

  @Test
  @DisplayName("by a lock, or by a change in the database, is noticed within a minute")
  void locked() {
    jdbc.sql("update act_id_user set attempts_ = 10 where id_ = 'leaver'").update();
    assertThat(returned.giveBack()).isEqualTo(1);
    assertThat(returned.giveBack()).isZero();
    assertThat(office.task(number, "Activity_ExamineRequest")).isNotAssigned();
  }

  @Test
  @DisplayName("for the unit that is complained of knows nothing of the request any more")
  void movedToTheAccused() {
    var against =
        office.receive(
            "category", "ENV", "respondent.kind", "AUTHORITY", "respondent.unit", "DEP-LAND");
    identity.createMembership("leaver", "desk");
    assertThat(access.mayKnow(against, staff.person("leaver"))).isTrue();
    identity.createMembership("leaver", "land-officers");
    assertThat(access.mayKnow(against, staff.person("leaver"))).isFalse();
    office.as(
        "leaver",
        () ->
            assertThat(
                    office
                        .engine()
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(against)
                        .count())
                .isZero());
  }
}
