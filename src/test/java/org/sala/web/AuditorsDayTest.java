package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayName("In the browser, an auditor")
class AuditorsDayTest extends InBrowser {

  @ParameterizedTest(
      name =
          "{1} pixels wide, in {0}: finds a case, reads all of it without a task, changes nothing")
  @Looks({"km, 390, 844", "en, 1440, 900"})
  void day(String language, int width, int height) {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("category", "LABOUR");
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "HIGH",
        "checkResult",
        "ACCEPT");
    office.complete(
        "labour-head",
        number,
        "Activity_AssignOfficer",
        "officer",
        "labour-officer",
        "instruction",
        "Look at the pay lists of March.");
    office.runJobs();
    try (var auditor = as("auditor")) {
      assertThat(auditor.page().locator("[cam-tasks] .task")).hasCount(0);
      var page = at(auditor, language, width, height);
      page.locator("#words").fill(number.substring(number.length() - 6));
      page.locator("#search [type=submit]").click();
      page.locator("#found .number a").filter(hasText(number)).click();
      var one = page.locator("#one");
      assertThat(one).containsText("Wages were paid three weeks late");
      assertThat(one.locator(".sala-stage").first()).isVisible();
      page.locator(".sala-stage:not([open]) > summary").all().forEach(each -> each.click());
      assertThat(one).containsText("Look at the pay lists of March.");
      assertThat(one.locator(".sala-action")).hasCount(0);
      assertThat(one.locator(".sala-form")).hasCount(0);
      auditor.shot("auditor-reads-" + language + "-" + width);
      assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isTrue();
    }
    assertThat(office.open(number)).containsExactly("Activity_ExamineRequest");
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page at(Tasklist person, String language, int width, int height) {
    var page = person.page();
    page.setViewportSize(width, height);
    page.evaluate("language => localStorage.setItem('sala-language', language)", language);
    person.visit("/requests/");
    return page;
  }
}
