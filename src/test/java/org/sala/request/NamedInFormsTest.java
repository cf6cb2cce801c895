package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.casefile.AccusedPersons;
import org.sala.engine.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Whoever is complained of, in the form of the check,")
class NamedInFormsTest extends RequestSteps {

  private static final String PERSONS = "accusedPersons";
  private static final String UNIT = "respondentUnit";

  @Autowired AccusedPersons accused;

  private String named(Object... accusation) {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    check(
        number,
        with(
            accusation,
            "category",
            "LABOUR",
            "checkResult",
            "ASK_INFORMATION",
            "informationNeeded",
            "The contract."));
    office.complete(
        "desk",
        number,
        "Activity_RecordInformation",
        "informationReceived",
        "YES",
        "information",
        "Here.");
    return number;
  }

  private void refused(String number, String field, Object choice) {
    assertThatThrownBy(
            () -> check(number, "category", "LABOUR", "checkResult", "ACCEPT", field, choice))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.problems()).hasSize(1);
              assertThat(refusal.problems().get(0).field()).isEqualTo(field);
            });
    assertThat(office.open(number)).containsExactly("Activity_CheckRequest");
  }

  @Test
  @DisplayName("is taken back by no choice in it: that needs a reason, and the form says where")
  void takenBackElsewhere() {
    var person = named(PERSONS, List.of("labour-officer"));
    assertThatThrownBy(
            () ->
                check(
                    person,
                    "category",
                    "LABOUR",
                    "checkResult",
                    "ACCEPT",
                    PERSONS,
                    List.of("NOBODY")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.problems().get(0).text().en())
                    .contains("“Complained of…”", "with a reason"));
    assertThat(accused.of(person).persons()).containsExactly("labour-officer");

    var unit = named(UNIT, "DEP-LAND");
    refused(unit, UNIT, "NOBODY");
    refused(unit, UNIT, "DEP-ENV");
    assertThat(requests.get(unit).respondentUnit()).isEqualTo("DEP-LAND");
  }

  @Test
  @DisplayName("stays named when the field is left empty, or the same is chosen again")
  void staysNamed() {
    var number = named(UNIT, "DEP-LAND", PERSONS, List.of("labour-officer"));
    check(number, "category", "LABOUR", "checkResult", "ACCEPT", UNIT, "DEP-LAND");
    assertThat(accused.of(number).persons()).containsExactly("labour-officer");
    assertThat(accused.of(number).units()).containsExactly("DEP-LAND");
  }

  @Test
  @DisplayName("stays named when somebody else is named there as well")
  void namedBeside() {
    var number = named(PERSONS, List.of("labour-officer"));
    check(number, "category", "LABOUR", "checkResult", "ACCEPT", PERSONS, List.of("land-officer"));
    assertThat(accused.of(number).persons())
        .containsExactlyInAnyOrder("labour-officer", "land-officer");
  }

  @Test
  @DisplayName("is nobody where nobody was named, and never nobody and somebody")
  void nobody() {
    var number = named();
    refused(number, PERSONS, List.of("NOBODY", "labour-officer"));
    assertThat(accused.of(number).persons()).isEmpty();
    check(
        number,
        "category",
        "LABOUR",
        "checkResult",
        "ACCEPT",
        PERSONS,
        List.of("NOBODY"),
        UNIT,
        "NOBODY");
    assertThat(accused.of(number).persons()).isEmpty();
    assertThat(accused.of(number).units()).isEmpty();
  }
}
