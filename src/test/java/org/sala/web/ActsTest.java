package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.EmptyLists;
import org.sala.request.Requests;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Counts what a person does: choices, buttons and tasks that are opened from the list, and apart
 * from them the texts that somebody has to write. What opens by itself is looked for on the screen.
 */
@EmptyLists
@DisplayName("In the browser, acts")
class ActsTest extends InBrowser {

  private static final int OF_A_STEP = 2;
  private static final int OF_A_REQUEST = 20;

  private final List<Step> steps = new ArrayList<>();

  @Autowired Requests requests;

  /** One person at one step. */
  private static class Step {

    private final String person;
    private final String name;
    private Tasklist tasklist;
    private int acts;
    private int opened;
    private int texts;

    Step(String person, String name) {
      this.person = person;
      this.name = name;
    }

    Step choose(String value) {
      tasklist.form().locator("input[value=" + value + "]").check();
      return act();
    }

    Step select(String field, String value) {
      tasklist.form().locator("[id$='-Field_" + field + "']").selectOption(value);
      return act();
    }

    Step day(String field, String date) {
      tasklist.writeDate(field, date);
      return act();
    }

    private Step act() {
      tasklist.kept();
      acts++;
      return this;
    }

    Step write(String field, String words) {
      tasklist.write(field, words);
      texts++;
      return this;
    }

    void complete() {
      tasklist.complete();
      acts++;
    }
  }

  private void step(String person, String number, String name, Consumer<Step> what) {
    var step = new Step(person, name);
    try (var tasklist = as(person)) {
      step.tasklist = tasklist;
      tasklist.form().waitFor();
      if (!tasklist.request().locator(".sala-number").innerText().equals(number)) {
        tasklist.tasksOf(number).locator("h4.task a").click();
        assertThat(tasklist.request().locator(".sala-number")).hasText(number);
        step.opened++;
      }
      what.accept(step);
    }
    office.runJobs();
    steps.add(step);
  }

  @Test
  @DisplayName(
      "are two for a check, an assignment and an approval, and 20 at most for a request with its openings")
  void counted() throws IOException {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("category", "LABOUR");
    step("desk", number, "check", at -> at.choose("ACCEPT").complete());
    step("labour-head", number, "assign", at -> at.select("Officer", "Sreypov Khem").complete());
    step(
        "labour-officer",
        number,
        "examine",
        at -> at.write("Examination", "The slips show the delay.").choose("ANSWER").complete());
    step(
        "labour-officer",
        number,
        "plan the visit",
        at -> at.day("VisitDate", "02/06/2026").write("Team", "Two inspectors").complete());
    office.itIs("2026-06-02T15:00");
    step(
        "labour-officer",
        number,
        "record the findings",
        at ->
            at.choose("FINDINGS")
                .write("Findings", "Wages of two months are late.")
                .write("Recommendation", "Pay by 15 June.")
                .complete());
    step("labour-officer", number, "examine again", at -> at.choose("ANSWER").complete());
    step(
        "labour-officer",
        number,
        "draft the answer",
        at ->
            at.select("OutcomeKind", "CORRECTIVE_ACTION")
                .choose("MEASURE_TAKEN")
                .write("Answer", "The wages are paid by 15 June.")
                .complete());
    step("labour-head", number, "approve", at -> at.choose("APPROVE").complete());
    step(
        "desk",
        number,
        "record the response",
        at -> at.choose("PHONE").choose("AGREED").complete());
    assertThat(requests.get(number).outcome()).isEqualTo("RESOLVED");
    writeTable();
    assertThat(steps)
        .filteredOn(step -> List.of("check", "assign", "approve").contains(step.name))
        .hasSize(3)
        .allSatisfy(step -> assertThat(step.acts).as(step.name).isEqualTo(OF_A_STEP));
    assertThat(steps.stream().mapToInt(step -> step.acts + step.opened).sum())
        .isLessThanOrEqualTo(OF_A_REQUEST);
  }

  private void writeTable() throws IOException {
    var table =
        new StringBuilder("step\tby\tchoices and buttons\ttexts written\topened from the list\n");
    for (var step : steps) {
      table.append(line(step.name, step.person, step.acts, step.texts, step.opened));
    }
    table.append(
        line(
            "a labour request from receipt to acceptance",
            "all",
            steps.stream().mapToInt(step -> step.acts).sum(),
            steps.stream().mapToInt(step -> step.texts).sum(),
            steps.stream().mapToInt(step -> step.opened).sum()));
    Files.writeString(Path.of("target/acts.txt"), table);
  }

  private static String line(String name, String person, int acts, int texts, int opened) {
    return "%s\t%s\t%d\t%d\t%d%n".formatted(name, person, acts, texts, opened);
  }
}
