package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.request.Requests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Counts what a person does: opening a task, a choice, a text that is typed, a button. Opening the
 * page is no act; the list that opens by itself is the person's own.
 */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS) // lists without others' tasks
@DisplayName("In the browser, acts")
class ActsTest extends InBrowser {

  private static final int OF_A_STEP = 2;
  private static final int OF_A_REQUEST = 20;
  private static final Map<String, Integer> TABLE = new LinkedHashMap<>();

  @Autowired Requests requests;

  @AfterAll
  static void table() throws IOException {
    var text = new StringBuilder("step\tacts\n");
    TABLE.forEach((step, acts) -> text.append(step).append('\t').append(acts).append('\n'));
    Files.writeString(Path.of("target/acts.txt"), text);
  }

  /** One person at one step. */
  private class Step {

    private final Tasklist person;
    private int acts;

    Step(Tasklist person) {
      this.person = person;
    }

    private Step act(Runnable what) {
      what.run();
      acts++;
      return this;
    }

    Step choose(String field, String option) {
      return act(() -> person.choose(field, option));
    }

    Step select(String field, String option) {
      return act(() -> person.select(field, option));
    }

    Step write(String field, String words) {
      return act(() -> person.write(field, words));
    }

    Step complete() {
      return act(person::complete);
    }
  }

  private interface Doing {
    void at(Step step);
  }

  /** Opens the task from the list that shows after the log-in, does it, and counts. */
  private int acts(String user, String number, String name, Doing what) {
    try (var person = as(user)) {
      person.visit("/");
      var card = person.tasksOf(number).locator("h4.task a");
      card.click();
      person.form().waitFor();
      var step = new Step(person);
      what.at(step);
      office.runJobs();
      TABLE.put(name, step.acts);
      return step.acts + 1;
    }
  }

  @Test
  @DisplayName("are two for a check, an assignment and an approval, and 20 at most for a request")
  void counted() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("category", "LABOUR");
    var all =
        acts("desk", number, "check", step -> step.choose("CheckResult", "ទទួលយក").complete());
    all +=
        acts(
            "labour-head",
            number,
            "assign",
            step -> step.select("Officer", "labour-officer").complete());
    all +=
        acts(
            "labour-officer",
            number,
            "examine",
            step ->
                step.write("Examination", "The wage slips show the delay.")
                    .choose("NextStep", "ព្រាងចម្លើយ")
                    .complete());
    all +=
        acts(
            "labour-officer",
            number,
            "draft answer",
            step ->
                step.act(() -> first(step.person))
                    .write("Answer", "The wages are paid by 15 June.")
                    .complete());
    all +=
        acts(
            "labour-head",
            number,
            "approve",
            step -> step.choose("AnswerApproval", "អនុម័ត").complete());
    all +=
        acts(
            "desk",
            number,
            "record response",
            step -> step.choose("Response", "យល់ព្រម").complete());
    TABLE.put("a labour request from receipt to acceptance, with opening each task", all);
    assertThat(requests.get(number).outcome()).isEqualTo("RESOLVED");
    for (var step : new String[] {"check", "assign", "approve"}) {
      assertThat(TABLE.get(step)).as(step).isEqualTo(OF_A_STEP);
    }
    assertThat(all).isLessThanOrEqualTo(OF_A_REQUEST);
  }

  private static void first(Tasklist officer) {
    officer.form().locator("[id$='-Field_OutcomeKind']").selectOption("CORRECTIVE_ACTION");
    officer.kept();
  }
}
