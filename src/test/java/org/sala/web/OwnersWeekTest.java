package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sala.Office;

@DisplayName("A process owner, with files as Camunda Modeler sends them,")
class OwnersWeekTest extends InBrowser {

  private static final String CHECK = "Activity_CheckRequest";

  static Stream<Arguments> edits() {
    return Stream.of(
        edit("02", "a deadline", OwnersWeekTest::urgentLandHasTwentyDays),
        edit("08", "a route", OwnersWeekTest::labourGoesToTheFund),
        edit("23", "a question", OwnersWeekTest::adviceIsAsked),
        edit("20", "the words of a step", OwnersWeekTest::theStepIsCalledAnew),
        edit("32", "who may do a step", OwnersWeekTest::headsMayCheck),
        edit("33", "when a step is due", OwnersWeekTest::theCheckIsDueWithTheRequest),
        edit("36", "the order of steps", OwnersWeekTest::headsOfLandSeeItFirst));
  }

  private static Arguments edit(String number, String what, Consumer<OwnersWeekTest> effect) {
    return Arguments.of(number, Named.of(what, effect));
  }

  @ParameterizedTest(
      name = "changes {1}: proposed, agreed to by a second person, lived by, and undone")
  @MethodSource("edits")
  void week(String number, Consumer<OwnersWeekTest> effect) throws IOException {
    office.itIs("2027-06-01T09:00"); // what is deployed later counts, also by this clock
    var files =
        OwnersEdit.of("good-edits.txt")
            .filter(each -> each.number().equals(number))
            .findFirst()
            .orElseThrow()
            .files();
    var change = new Modeler(port).propose("Edit " + number, files);
    try (var owner = new CockpitBrowser(browser(), port, "process-owner");
        var second = new CockpitBrowser(browser(), port, "process-owner-2")) {
      owner.visit("/models/#" + change);
      owner.page().fill("#why", "So it was decided.");
      owner.page().click("#giveReason");
      assertThat(owner.page().locator("#said")).hasText("So it was decided.");
      second.visit("/models/#" + change);
      second.page().click("#agree");
      assertThat(second.page().locator("#undo")).isVisible();
      effect.accept(this);
      second.page().fill("#why", "It is as before.");
      second.page().click("#undo");
      assertThat(second.page().locator("#change h2"))
          .containsText(Pattern.compile("Undo of change|ដកការកែប្រែ"));
      assertThat(second.page().locator("#said")).hasText("It is as before.");
    }
    assertThat(check(office.receive("category", "LABOUR")).getName()).startsWith("Check request");
  }

  // 18 June 2027 is a holiday; working days are counted from the day after receipt.
  private void urgentLandHasTwentyDays() {
    var number = office.receive("category", "LAND-PRIV", "priority", "URGENT");
    assertThat(read(number)).contains("2027-06-30T");
  }

  private void labourGoesToTheFund() {
    var number = office.receive("category", "LABOUR");
    assertThat(JsonPath.<String>read(read(number), "$.leadUnit.code")).isEqualTo("BR-NSSF");
  }

  private void adviceIsAsked() {
    try (var form =
        office
            .engine()
            .getRepositoryService()
            .getResourceAsStream(
                office
                    .engine()
                    .getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey("request-examination")
                    .latestVersion()
                    .singleResult()
                    .getDeploymentId(),
                "give-opinion.form")) {
      assertThat(new String(form.readAllBytes(), StandardCharsets.UTF_8)).contains("\"advice\"");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void theStepIsCalledAnew() {
    assertThat(check(office.receive("category", "LABOUR")).getName()).startsWith("Look at request");
  }

  private void headsMayCheck() {
    var task = check(office.receive("category", "LABOUR"));
    assertThat(
            office.engine().getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId))
        .contains("labour-heads", "desk");
  }

  private void theCheckIsDueWithTheRequest() {
    var number = office.receive("category", "LAND-PRIV", "priority", "URGENT");
    assertThat(check(number).getDueDate()).isEqualTo(Office.endOf("2027-07-05"));
  }

  private void headsOfLandSeeItFirst() {
    var number = office.receive("category", "LAND-PRIV");
    office.complete(
        "desk",
        number,
        CHECK,
        "category",
        "LAND-PRIV",
        "priority",
        "HIGH",
        "checkResult",
        "ACCEPT");
    assertThat(office.open(number)).containsExactly("Activity_SeeLand");
    office.complete("land-head", number, "Activity_SeeLand", "rejectionAgreed", "YES");
    assertThat(office.open(number)).containsExactly("Activity_AssignOfficer");
  }

  private Task check(String number) {
    return office.task(number, CHECK);
  }

  private String read(String number) {
    var answer = new Modeler(port).as("governor").get("/api/requests/" + number);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
