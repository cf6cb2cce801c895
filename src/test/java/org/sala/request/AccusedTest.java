package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sala.casefile.Accused;
import org.sala.routing.Appointments;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A request against a unit of the administration")
class AccusedTest extends RequestSteps {

  @Autowired Appointments appointments;
  @Autowired RequestAccess access;

  @Test
  @DisplayName(
      "goes to the governor's office from the start, restricted, and the unit sees nothing of it")
  void againstAUnit() {
    office.itIs("2026-06-01T09:00");
    var number =
        office.receive(
            "category", "ENV", "respondent.kind", "AUTHORITY", "respondent.unit", "DEP-ENV");
    accept(number, "ENV");
    var request = requests.get(number);
    assertThat(request.leadUnit()).isEqualTo("GOV");
    assertThat(request.restricted()).isTrue();
    assertThat(office.task(number, "Activity_AssignOfficer")).hasCandidateGroup("cabinet");
    assertThat(access.reader(request, access.person("environment-head")).mayRead()).isFalse();
    assertThat(access.reader(request, access.person("environment-inspector")).mayRead()).isFalse();
    office.complete("cabinet", number, "Activity_AssignOfficer", "officer", "deputy-governor");
    examine("deputy-governor", number, "nextStep", "ANSWER");
    inspect("deputy-governor", number, "2026-06-02");
    examine("deputy-governor", number, "nextStep", "ANSWER");
    draft("deputy-governor", number);
    approve("governor", number);
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_RecordResponse");
  }

  @Test
  @DisplayName("that only the desk recognises as such goes to the governor's office as well")
  void recognisedByTheDesk() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("category", "ENV");
    check(number, "category", "ENV", "respondentUnit", "DEP-ENV", "checkResult", "ACCEPT");
    assertThat(requests.get(number).leadUnit()).isEqualTo("GOV");
    assertThat(requests.get(number).respondentUnit()).isEqualTo("DEP-ENV");
    assertThat(office.task(number, "Activity_AssignOfficer")).hasCandidateGroup("cabinet");
  }

  @Test
  @DisplayName("against the desk itself is checked by the deputy governor")
  void againstTheDesk() {
    office.itIs("2026-06-01T09:00");
    var number =
        office.receive(
            "category", "SERVICE", "respondent.kind", "AUTHORITY", "respondent.unit", "OWSU");
    assertThat(office.task(number, "Activity_CheckRequest")).hasCandidateGroup("deputy-governors");
    assertThat(access.reader(requests.get(number), access.person("desk")).mayRead()).isFalse();
  }

  @Test
  @DisplayName(
      "cannot be decided by somebody of that unit who is a member of another group as well")
  void twoHats() {
    office.itIs("2026-06-01T09:00");
    var number =
        office.receive(
            "category", "ENV", "respondent.kind", "AUTHORITY", "respondent.unit", "DEP-ENV");
    var identity = office.engine().getIdentityService();
    identity.createMembership("environment-head", "desk");
    try {
      assertThatThrownBy(
              () ->
                  office.complete(
                      "environment-head",
                      number,
                      "Activity_CheckRequest",
                      "category",
                      "ENV",
                      "priority",
                      "LOW",
                      "checkResult",
                      "ACCEPT"))
          .isInstanceOf(AuthorizationException.class);
      assertThatThrownBy(() -> actions.withdraw(number, "environment-head", "Let it go."))
          .isInstanceOf(org.sala.engine.Refusal.class);
    } finally {
      identity.deleteMembership("environment-head", "desk");
    }
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_CheckRequest");
  }

  @ParameterizedTest(
      name = "proposed to {0} and against {1} is handled by {2}; heads {3}; reviewed by {4}")
  @CsvSource({
    "DEP-LAB, , DEP-LAB, labour-heads, deputy-governors",
    "DEP-LAB, DEP-LAB, GOV, governors, deputy-governors",
    "GOV, GOV, DGOV, deputy-governors, deputy-governors",
    "GOV, DGOV, GOV, governors, governors",
    "DEP-PWT, , DEP-PWT, deputy-governors, deputy-governors",
    "N-GDA, , GOV, governors, deputy-governors"
  })
  void appointments(
      String proposed, String respondent, String lead, String heads, String reviewers) {
    var accused = respondent == null ? Accused.NOBODY : new Accused(Set.of(respondent), Set.of());
    var appointment = appointments.appoint(proposed, accused);
    assertThat(appointment.leadUnit().code()).isEqualTo(lead);
    assertThat(appointment.heads()).isEqualTo(heads);
    assertThat(appointment.reviewers()).isEqualTo(reviewers);
  }
}
