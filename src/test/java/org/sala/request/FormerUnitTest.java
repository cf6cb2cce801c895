package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sala.Office;
import org.sala.demo.Demonstration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("A unit that has handed a request on")
class FormerUnitTest extends RequestSteps {

  private static final String BEFORE = "The owner refuses to open the gate.";
  private static final String LATER = "Land has found the deed of 2004.";

  @Autowired Demonstration demonstration;
  @Autowired RequestReading reading;
  @Autowired JdbcTemplate jdbc;
  private String number;

  @BeforeEach
  void handedOn() {
    demonstration.createPeople();
    number = assigned("2026-06-01T09:00");
    office.itIs("2026-06-01T10:00");
    examine("labour-officer", number, "nextStep", "INSPECT", "reason", BEFORE);
    office.itIs("2026-06-02T09:00");
    escalation.escalate(number, "desk", "Land has to answer.");
    office.runJobs();
    decide("deputy-governor", number, "CHANGE_UNIT", "extraDays", 10, "newUnit", "DEP-LAND");
    office.itIs("2026-06-03T09:00");
    assign(number, "land");
    examine("land-officer", number, "nextStep", "INSPECT", "reason", LATER);
  }

  @Test
  @DisplayName(
      "reads what was written until then and how it stands, nothing later, and not who asked")
  void reads() {
    var view = reading.read(number, "labour-officer").orElseThrow();
    assertThat(view.readUntil()).isEqualTo(Office.instant("2026-06-02T09:00"));
    assertThat(view.status()).isEqualTo(reading.read(number, "land-head").orElseThrow().status());
    assertThat(view.entries().toString()).contains(BEFORE).doesNotContain(LATER);
    assertThat(view.requester()).isNull();
    assertThat(List.of(view.openTasks(), view.actions(), view.deadlines(), view.alsoAsking()))
        .allSatisfy(shown -> assertThat(shown).isEmpty());
    assertThat(reading.read(number, "land-head").orElseThrow().readUntil()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"labour-head", "labour-officer", "land-head"})
  @DisplayName("reads nothing of it while anybody is complained of by name")
  void named(String person) {
    jdbc.update(
        "insert into accused_person (case_number, person, named_by, named_at)"
            + " values (?, ?, 'desk', now())",
        number,
        person);
    assertThat(reading.read(number, "labour-officer")).isEmpty();
    jdbc.update("delete from accused_person where case_number = ?", number);
  }

  @Test
  @DisplayName("is shown to a reader of the whole case alone where a page puts it together")
  void notElsewhere() {
    assertThat(reading.content(number, "labour-officer")).isEmpty();
    assertThat(reading.content(number, "land-officer")).isPresent();
  }

  @Test
  @DisplayName("reads nothing of it if it was only thought of on receipt, as time goes by")
  void thoughtOf() {
    ClockUtil.reset();
    var thought = office.receive("category", "LABOUR");
    check(thought, "category", "LAND-PRIV", "checkResult", "ACCEPT");
    assertThat(requests.get(thought).leadUnit()).isEqualTo("DEP-LAND");
    assertThat(reading.read(thought, "labour-officer")).isEmpty();
    assertThat(reading.read(thought, "land-head")).isPresent();
  }

  @Test
  @DisplayName("reads nothing of it once it is complained of")
  void accused() {
    jdbc.update("update request set respondent_unit = 'DEP-LAB' where number = ?", number);
    assertThat(reading.read(number, "labour-officer")).isEmpty();
  }

  @Test
  @DisplayName("is none that was only thought of on receipt, and none whose office does not read")
  void neverHandled() {
    assertThat(reading.read(number, "environment-head")).isEmpty();
    assertThat(reading.read(number, "process-owner")).isEmpty();
    jdbc.update(
        "update request set accepted_at = timestamptz '2026-06-02 09:00+07' where number = ?",
        number);
    assertThat(reading.read(number, "labour-officer")).isEmpty();
  }
}
