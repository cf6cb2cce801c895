package org.sala.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.engine.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

@SalaTest
@DisplayName("A process owner")
class OwnersChangeTest {

  @Autowired Office office;
  @Autowired CaseFile caseFile;
  private String number;

  @BeforeEach
  void aRequestExists() {
    number = office.receive();
  }

  @AfterEach
  void nothingStaysOpen() {
    var runtime = office.engine().getRuntimeService();
    runtime
        .createProcessInstanceQuery()
        .processDefinitionKey("owner-change")
        .list()
        .forEach(each -> runtime.deleteProcessInstance(each.getId(), "test"));
  }

  @Test
  @DisplayName("adds a question without code: the answer goes to the case file and nowhere else")
  void question() {
    start("owner/owner-change-1.bpmn");
    office.complete(
        "desk", number, "Activity_Ask", "water", "YES", "depth", 3, "note", "Clear water");
    assertThat(caseFile.latest(number, "owner-form").orElseThrow().text("note"))
        .contains("Clear water");
    assertThat(variables("water")).isZero();
    assertThat(variables("note")).isZero();
  }

  @Test
  @DisplayName(
      "adds a condition on that question without code: this answer alone stays in the engine")
  void condition() {
    start("owner/owner-change-2.bpmn");
    office.complete(
        "desk", number, "Activity_Ask", "water", "YES", "depth", 3, "note", "Clear water");
    assertThat(office.open(number)).contains("Activity_Measure");
    assertThat(variables("water")).isEqualTo(1);
    assertThat(variables("note")).isZero();
    assertThat(variables("depth")).isZero();
  }

  @ParameterizedTest(
      name = "gets every field checked on the server: {0} = {1} is refused with \"{2}\"")
  @CsvSource({
    "water, MAYBE, one of the choices",
    "water, , missing",
    "depth, 31, whole number",
    "depth, 2.5, whole number",
    "depth, deep, must be a number",
    "depth, , missing",
    "note, This note is much too long, longer than 20",
    "day, 2099-01-01, future",
    "day, tomorrow, must be a date",
    "sure, perhaps, yes or no",
    "surprise, anything, no field"
  })
  void everyFieldIsChecked(String field, String value, String problem) {
    start("owner/owner-change-1.bpmn");
    var fields =
        new java.util.HashMap<String, Object>(java.util.Map.of("water", "YES", "depth", 3));
    fields.put(field, value);
    var arguments =
        fields.entrySet().stream()
            .flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
            .toArray();
    org.springframework.context.i18n.LocaleContextHolder.setLocale(java.util.Locale.ENGLISH);
    try {
      assertThatThrownBy(() -> office.complete("desk", number, "Activity_Ask", arguments))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining(problem);
    } finally {
      org.springframework.context.i18n.LocaleContextHolder.resetLocaleContext();
    }
    assertThat(office.open(number)).contains("Activity_Ask");
    assertThat(caseFile.latest(number, "owner-form")).isEmpty();
  }

  @Test
  @DisplayName("has fields that are hidden by the form dropped, and control characters refused")
  void hiddenFields() {
    start("owner/owner-change-1.bpmn");
    assertThatThrownBy(
            () ->
                office.complete(
                    "desk", number, "Activity_Ask", "water", "NO", "note", "bell\u0007"))
        .isInstanceOf(Refusal.class);
    office.complete("desk", number, "Activity_Ask", "water", "NO", "depth", 99);
    assertThat(caseFile.latest(number, "owner-form").orElseThrow().text("depth")).isEmpty();
  }

  @Test
  @DisplayName("takes the last reader of a variable away: it is not set, and nothing fails")
  void unreadVariable() {
    start("owner/owner-change-1.bpmn");
    var runtime = office.engine().getRuntimeService();
    var instance =
        runtime.startProcessInstanceByKey("owner-change", number, Map.of("nobodyReads", "YES"));
    assertThat(runtime.getVariables(instance.getId())).doesNotContainKey("nobodyReads");
    assertThat(variables("nobodyReads")).isZero();
  }

  private void start(String model) {
    office
        .engine()
        .getRepositoryService()
        .createDeployment()
        .name("owner")
        .addClasspathResource(model)
        .addClasspathResource("owner/owner-form.form")
        .deploy();
    office.engine().getRuntimeService().startProcessInstanceByKey("owner-change", number);
  }

  private long variables(String name) {
    var running =
        office.engine().getRuntimeService().createVariableInstanceQuery().variableName(name);
    var history =
        office
            .engine()
            .getHistoryService()
            .createHistoricVariableInstanceQuery()
            .variableName(name);
    var instances =
        office
            .engine()
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number)
            .processDefinitionKey("owner-change")
            .list()
            .stream()
            .map(i -> i.getId())
            .toArray(String[]::new);
    return instances.length == 0 ? history.count() : running.processInstanceIdIn(instances).count();
  }
}
