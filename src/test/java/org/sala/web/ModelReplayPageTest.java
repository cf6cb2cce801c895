package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sala.request.RequestSteps;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("In the browser, the rehearsal of a changed process")
class ModelReplayPageTest extends RequestSteps {

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
      name = "{1} pixels wide, in {0}: says that it is not done, and then what it has found")
  @CsvSource({"km, 1440, 900", "en, 390, 844"})
  void shown(String language, int width, int height) throws IOException {
    var number = office.receive();
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "HIGH",
        "checkResult",
        "REJECT",
        "reason",
        "Nothing is asked for.");
    office.complete("labour-head", number, "Activity_AgreeToRejection", "rejectionAgreed", "YES");
    var modeler = new Modeler(port);
    var change = modeler.propose("Second check, in " + language, ModelReplayTest.goodEdit("35"));
    try (var auditor = new CockpitBrowser(chromium.browser(), port, "auditor")) {
      auditor.page().setViewportSize(width, height);
      auditor.visit("/models/");
      if (language.equals("en")) {
        auditor.page().click("#language");
      }
      auditor.visit("/models/#" + change);
      assertThat(auditor.page().locator("#replay-runs"))
          .containsText(language.equals("en") ? "Not done yet: 0 of" : "មិនទាន់ចប់ទេ");
      auditor.shot("models-replay-runs-" + language + "-" + width);
      office.runJobs();
      assertThat(auditor.page().locator("#replayed li").first())
          .containsText(
              language.equals("en") ? "would also go through “Check again”" : "ពិនិត្យម្តងទៀត");
      assertThat(auditor.page().locator("#replay-runs")).hasCount(0);
      auditor.page().click("#replayed li summary");
      assertThat(auditor.page().locator("#replayed li details")).containsText(number);
      assertThat(AccessibleTest.violations(auditor.page(), null)).isEmpty();
      auditor.shot("models-replay-" + language + "-" + width);
    }
    modeler.withdraw("process-owner", change);
  }
}
