package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@SalaTest
@TestPropertySource(properties = "sala.rehearsal.walks=PT40S")
@DisplayName("In the browser, a change whose ways were walked by invented cases")
class WalkedPageTest {

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired Office office;

  @BeforeAll
  static void openBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  // Nobody of the demonstration belongs to this group, which the check cannot hold against it.
  @ParameterizedTest(name = "{1} pixels wide, in {0}: says which were not, and where one got stuck")
  @Looks({"km, 1440, 900", "en, 390, 844"})
  void told(String language, int width, int height) {
    var files = Modeler.shipped("processes/activity-notice/activity-notice.bpmn");
    files.replaceAll((name, model) -> model.replace("${deskGroup}", "public-works-heads"));
    var modeler = new Modeler(port);
    var change = modeler.propose("Public works asks, in " + language, files);
    try (var owner = new CockpitBrowser(chromium.browser(), port, "process-owner")) {
      owner.page().setViewportSize(width, height);
      owner.visit("/models/#" + change);
      if (language.equals("en")) {
        owner.page().click("#language");
      }
      assertThat(owner.page().locator("#replay-runs")).isVisible();
      office.runJobs();
      var walked = owner.page().locator("#walked");
      assertThat(walked)
          .containsText(
              language.equals("en")
                  ? "Activity notice: 5 of 9 ways walked"
                  : "ការជូនដំណឹងអំពីសកម្មភាព៖ បានដើរ ៥ ក្នុងចំណោម ៩ ផ្លូវ");
      assertThat(walked.locator("#walk-stops li"))
          .containsText(
              new String[] {
                language.equals("en")
                    ? "at “Record activity” there is nobody who may do it"
                    : "នៅ «កត់ត្រាសកម្មភាព» គ្មាននរណាអាចធ្វើវាបានទេ"
              });
      walked.locator("summary").first().click();
      assertThat(walked.locator("details li").first()).isVisible();
      assertThat(AccessibleTest.violations(owner.page(), null)).isEmpty();
      owner.shot("models-walked-" + language + "-" + width);
    }
    modeler.withdraw("process-owner", change);
  }
}
