package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.request.RequestSteps;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("In the browser, what nobody can move")
class UnmovedPageTest extends RequestSteps {

  private static Chromium chromium;

  @LocalServerPort int port;
  private String broken;

  @BeforeAll
  static void openBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @AfterEach
  void mendAgain() {
    if (broken != null) {
      mend(broken);
    }
  }

  @Test
  @DisplayName("is listed with what is wrong and what to do, and leads to what the reader may open")
  void listed() {
    var left = againstEverybody();
    broken = stuck("2026-11-26T09:00");
    try (var auditor = Tasklist.notShown(chromium.browser(), port, "auditor")) {
      var page = auditor.page();
      auditor.visit("/unmoved/");
      assertThat(page.locator("#menu a[href$='/unmoved/'][aria-current=page]")).hasCount(1);
      assertThat(row(page, left)).containsText("ថ្ងៃទី១ ខែមិថុនា ឆ្នាំ២០២៦");
      assertThat(row(page, left)).containsText("ស្ថាប័នផ្សេង");
      assertThat(row(page, broken)).containsText("Cockpit");
      shots(auditor, "unmoved-km");
      page.click("#language");
      assertThat(row(page, left)).containsText("“Assign officer”");
      assertThat(row(page, left)).containsText("Name a person to one of these groups");
      assertThat(row(page, left).locator("a.act"))
          .hasText(new String[] {"Absences and deputies", "Open"});
      assertThat(row(page, broken)).containsText("A process owner looks into Cockpit");
      assertThat(row(page, broken).locator("a")).hasCount(0); // the auditor has no Cockpit
      shots(auditor, "unmoved-en");
      row(page, left).locator(".number a").click();
      assertThat(auditor.request().locator(".sala-number")).hasText(left);
    }
  }

  @Test
  @DisplayName("leads who mends steps to Cockpit, and shows the number of a request as plain text")
  void mending() {
    broken = stuck("2026-11-26T09:00");
    try (var context = chromium.browser().newContext()) {
      var page = context.newPage();
      page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/");
      page.locator(LogIn.READY).waitFor();
      page.fill("[ng-model='username']", "process-owner");
      page.fill("[ng-model='password']", "demo");
      page.click("form[name='signinForm'] [type=submit]");
      page.locator(".app-menu .account").waitFor();
      page.navigate("http://localhost:" + port + "/unmoved/");
      assertThat(row(page, broken).locator(".number a")).hasCount(0);
      row(page, broken).locator("a").click();
      page.waitForURL("**/camunda/app/cockpit/default/**");
    }
  }

  @Test
  @DisplayName("is told to be nothing, and refused in a sentence to those it is not for")
  void nothingAndRefused() {
    try (var governor = Tasklist.notShown(chromium.browser(), port, "deputy-governor")) {
      governor.page().route("**/api/unmoved", route -> route.fulfill(empty()));
      governor.visit("/unmoved/");
      assertThat(governor.page().locator("#none")).containsText("គ្មានសំណុំរឿងណាជាប់គាំងទេ");
      shots(governor, "unmoved-none-km");
    }
    try (var officer = Tasklist.notShown(chromium.browser(), port, "labour-officer")) {
      officer.visit("/unmoved/");
      assertThat(officer.page().locator("#gate")).containsText("បញ្ជីនេះសម្រាប់");
      assertThat(officer.page().locator("#list")).isHidden();
      assertThat(officer.page().locator("#menu a[href$='/unmoved/']")).hasCount(0);
    }
  }

  private static FulfillOptions empty() {
    return new FulfillOptions().setContentType("application/json").setBody("[]");
  }

  private static Locator row(Page page, String number) {
    return page.locator("#unmoved tbody tr").filter(new Locator.FilterOptions().setHasText(number));
  }

  private static void shots(Tasklist reader, String name) {
    for (int width : new int[] {1280, 390}) {
      reader.page().setViewportSize(width, 844);
      assertThat(
              (boolean)
                  reader.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as(name + " fits " + width)
          .isTrue();
      reader.shot(name + "-" + width);
    }
    reader.page().setViewportSize(1280, 844);
  }
}
