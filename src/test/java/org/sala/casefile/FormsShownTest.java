package org.sala.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.casefile.FormView.FieldView;
import org.sala.people.Staff;
import org.springframework.beans.factory.annotation.Autowired;

@SalaTest
@DisplayName("A form that is opened")
class FormsShownTest {

  /** The name of the account "labour-officer". */
  private static final String OFFICER = "Sreypov Khem";

  /** A form of a process owner that shows all that the check said. */
  private static final String SHOWS_THE_CHECK =
      """
      {"id":"owners","components":[
        {"id":"Field_Check","type":"text","text":"#","properties":{"entry":"check-request"}}]}
      """;

  @Autowired Office office;
  @Autowired FormFields fields;
  @Autowired FormsAtWork forms;
  @Autowired CaseFile caseFile;
  @Autowired Staff staff;
  @Autowired ObjectMapper json;

  @AfterEach
  void today() {
    ClockUtil.reset();
  }

  private String named(String result, Object... more) {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    var answers =
        new java.util.ArrayList<Object>(
            List.of(
                "category",
                "LABOUR",
                "priority",
                "HIGH",
                "checkResult",
                result,
                "respondentUnit",
                "DEP-LAND",
                "accusedPersons",
                List.of("labour-officer")));
    answers.addAll(List.of(more));
    office.complete("desk", number, "Activity_CheckRequest", answers.toArray());
    return number;
  }

  private List<String> shownTo(String person, String number) throws Exception {
    return fields
        .of(
            TaskForm.of(json.readTree(SHOWS_THE_CHECK)),
            number,
            staff.person(person),
            Variables.createVariables(),
            Map.of())
        .fields()
        .stream()
        .map(FieldView::entry)
        .filter(Objects::nonNull)
        .flatMap(entry -> entry.answers().stream())
        .map(answer -> answer.answer())
        .toList();
  }

  @Test
  @DisplayName("shows of earlier entries nothing of whom they name to those who are named")
  void earlierEntries() throws Exception {
    var number = named("ACCEPT");
    assertThat(shownTo("environment-head", number))
        .anyMatch(answer -> answer.contains(OFFICER))
        .anyMatch(answer -> answer.contains("Land"));
    assertThat(shownTo("labour-officer", number))
        .isNotEmpty()
        .noneMatch(answer -> answer.contains("labour-officer") || answer.contains(OFFICER));
    assertThat(shownTo("land-head", number))
        .isNotEmpty()
        .noneMatch(answer -> answer.contains("Land"));
  }

  @Test
  @DisplayName("keeps what was chosen from a list in both languages, whoever chose it")
  void inBothLanguages() {
    var number = named("ACCEPT");
    assertThat(
            caseFile.of(number).stream()
                .flatMap(entry -> entry.fields().stream())
                .filter(field -> field.key().equals("category") || field.key().equals("priority"))
                .map(Entry.Field::shown))
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(shown -> shown.matches(".*\\p{IsKhmer}.* / [^\\p{IsKhmer}]+"));
  }

  @Test
  @DisplayName("with what was written last does not name anew whoever was named then")
  void namesAnew() {
    var number = named("ASK_INFORMATION", "informationNeeded", "The contract.");
    office.complete(
        "desk",
        number,
        "Activity_RecordInformation",
        "informationReceived",
        "YES",
        "information",
        "Here.");
    var opened = forms.of(office.task(number, "Activity_CheckRequest"), "desk");
    assertThat(opened.answers())
        .containsEntry("priority", "HIGH")
        .containsEntry("category", "LABOUR")
        .doesNotContainKeys("accusedPersons", "respondentUnit");
  }
}
