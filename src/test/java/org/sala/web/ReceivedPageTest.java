package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayName("In the browser, other days in the table of deadlines")
class ReceivedPageTest extends InBrowser {

  private static Map<String, String> labour(int days) {
    var files = Modeler.shipped("processes/citizen-request/service-levels.dmn");
    files.replaceAll(
        (name, table) ->
            table.replaceFirst(
                "(OutputEntry_Labour_0\">\\s*<text>)15(</text>)", "$1" + days + "$2"));
    return files;
  }

  @Test
  @DisplayName(
      "can be taken along by requests received before; of other tables it is said that what they decided stays")
  void fromNowOn() {
    office.itIs("2026-06-01T09:00");
    office.receive("category", "LABOUR", "priority", "NORMAL");
    var files = Modeler.shipped("processes/commitment/commitment-deadlines.dmn");
    files.replaceAll((name, table) -> table.replaceFirst("<text>20</text>", "<text>25</text>"));
    var modeler = new Modeler(port);
    var change = modeler.propose("Promises: 25 days", files);
    try (var owner = new CockpitBrowser(browser(), port, "process-owner-2")) {
      var page = owner.page();
      owner.visit("/models/#" + change);
      assertThat(page.locator("#fromNowOn"))
          .hasText(
              "commitment-deadlines.dmn៖ អ្វីដែលត្រូវសម្រេចចាប់ពីពេលនោះទៅ ធ្វើតាមតារាងថ្មី។ អ្វីដែលបានសម្រេចមុន នៅដដែល។");
      assertThat(page.locator("#receivedOf")).hasCount(0);
      assertThat(page.locator("#whoseAll")).hasCount(0);
      owner.shot("models-from-now-on-km");
    }
    modeler.withdraw("process-owner", change);
  }

  @ParameterizedTest(
      name =
          "come with the list of dates that would move; who agrees chooses, and the page says how"
              + " far they are ({0}, {1} wide)")
  @Looks({"km, 1440, 900", "en, 390, 844"})
  void chosen(String language, int width, int height) {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("category", "LABOUR", "priority", "NORMAL");
    var modeler = new Modeler(port);
    var change = modeler.propose("Labour: 12 days", labour(12));
    modeler.reason(change, "The law asks for it.");
    try (var governor = elsewhere("governor")) {
      governor.page().setViewportSize(width, height);
      governor.visit("/models/#" + change);
      if (language.equals("en")) {
        governor.page().click("#language");
      }
      var page = governor.page();
      assertThat(page.locator("#moving")).containsText(number);
      assertThat(page.locator("#whoseNew")).isChecked();
      assertThat(AccessibleTest.violations(page, null)).isEmpty();
      governor.shot("models-received-" + language + "-" + width);
      page.check("#whoseAll");
      page.click("#agree");
      page.locator("#undo").waitFor();
      office.runJobs();
      governor.visit("/models/");
      governor.visit("/models/#" + change);
      assertThat(page.locator("#followed")).isVisible();
      governor.shot("models-received-after-" + language + "-" + width);
      assertThat(modeler.undo("process-owner-2", change, "The test is over.").statusCode())
          .isEqualTo(200);
      office.runJobs();
    }
  }
}
