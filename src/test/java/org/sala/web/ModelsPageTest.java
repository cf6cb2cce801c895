package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.sala.SalaTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SalaTest
@DisplayName("In the browser, a change of the models")
class ModelsPageTest {

  private static Chromium chromium;

  @LocalServerPort int port;

  @BeforeAll
  static void openBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @ParameterizedTest(
      name = "{1} pixels wide, in {0}: gets its reason, a second person's yes, and is undone")
  @Looks({"km, 1440, 900", "en, 390, 844"})
  void journey(String language, int width, int height) {
    var files = Modeler.shipped("processes/commitment/commitment.bpmn");
    files.replaceAll(
        (name, model) -> model.replaceFirst("name=\"Keep promise", "name=\"Fulfil promise"));
    var change = new Modeler(port).propose("Fulfil, in " + language, files);
    try (var owner = new CockpitBrowser(chromium.browser(), port, "process-owner");
        var second = new CockpitBrowser(chromium.browser(), port, "process-owner-2")) {
      begin(owner, language, width, height);
      owner.page().locator("#all-changes a").first().click();
      assertThat(owner.page().locator("#change h2")).containsText("Fulfil, in " + language);
      assertThat(owner.page().locator("#agree")).hasCount(0);
      owner.page().fill("#why", "People know this word.");
      owner.page().click("#giveReason");
      assertThat(owner.page().locator("#said")).hasText("People know this word.");
      begin(second, language, width, height);
      second.visit("/models/#" + change);
      assertThat(second.page().locator("#said")).hasText("People know this word.");
      assertThat(second.page().locator(".differences li")).hasCount(1);
      assertThat(second.page().locator(".drawings svg .changed")).hasCount(2);
      assertThat(AccessibleTest.violations(second.page(), null)).isEmpty();
      second.shot("models-change-" + language + "-" + width);
      second.page().click("#agree");
      assertThat(second.page().locator("#state"))
          .containsText(language.equals("en") ? "in force" : "កំពុងអនុវត្ត");
      second.page().fill("#why", "It was better before.");
      second.page().click("#undo");
      assertThat(second.page().locator("#change h2"))
          .containsText(Pattern.compile("Undo of change|ដកការកែប្រែ"));
      assertThat(second.page().locator("#said")).hasText("It was better before.");
      assertThat(AccessibleTest.violations(second.page(), null)).isEmpty();
    }
  }

  @ParameterizedTest(name = "{1} pixels wide, in {0}: says which examples it would break")
  @Looks({"en, 390, 844", "km, 1440, 900"})
  void examples(String language, int width, int height) {
    var files = Modeler.shipped("processes/citizen-request/merge-deadlines.dmn");
    files.replaceAll((name, table) -> table.replace("<text>3</text>", "<text>4</text>"));
    var modeler = new Modeler(port);
    var change = modeler.propose("Four days, in " + language, files);
    try (var owner = new CockpitBrowser(chromium.browser(), port, "process-owner")) {
      begin(owner, language, width, height);
      owner.visit("/models/#" + change);
      assertThat(owner.page().locator("#examples li")).hasCount(1);
      assertThat(owner.page().locator("#examples"))
          .containsText(
              language.equals("en")
                  ? "3 examples hold. One does not: merge-deadlines.csv: row 2"
                  : "ឧទាហរណ៍ ៣ នៅត្រឹមត្រូវ");
      assertThat(AccessibleTest.violations(owner.page(), null)).isEmpty();
      owner.shot("models-examples-" + language + "-" + width);
    }
    modeler.withdraw("process-owner", change);
  }

  private static void begin(CockpitBrowser who, String language, int width, int height) {
    who.page().setViewportSize(width, height);
    who.visit("/models/");
    assertThat(who.page().locator("#all-changes")).isVisible();
    if (language.equals("en")) {
      who.page().click("#language");
    }
  }
}
