package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.EmptyLists;

@EmptyLists
@DisplayName("In the browser, acts beside a task")
class RequestPageTest extends InBrowser {

  private static final int SEVERAL = 3;

  private String accepted() {
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
    return number;
  }

  @Test
  @DisplayName("stand on the request's page: a note that tells somebody is kept while it is typed")
  void note() {
    var number = accepted();
    try (var head = elsewhere("labour-head");
        var governor = elsewhere("governor")) {
      var page = head.page();
      head.visit("/requests/" + number);
      page.click("#sala-note-act-open");
      page.waitForResponse(
          answer ->
              answer.url().endsWith("/notes/draft") && answer.request().method().equals("PUT"),
          () -> page.locator("#sala-note").pressSequentially("Please decide, @gov"));
      page.reload();
      page.click("#sala-note-act-open");
      assertThat(page.locator("#sala-note")).hasValue("Please decide, @gov");
      page.locator("#sala-note").press("End");
      page.locator("#sala-note").pressSequentially("e");
      page.locator(".sala-colleagues button")
          .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Vathana Lor"))
          .click();
      page.locator(".sala-action form [type=submit]:visible").click();
      assertThat(page.locator("#announcement")).containsText("បានជូនដំណឹងដល់");
      assertThat(page.locator(".sala-stage[open] .sala-entries > li").first())
          .containsText("Please decide, @");
      page.click("#copy");
      assertThat(page.locator("#announcement")).containsText("អាសយដ្ឋាន");
      governor.visit("/inbox/");
      assertThat(governor.page().locator("#messages")).containsText(number);
      governor.visit("/requests/" + number);
      assertThat(governor.page().locator("#one")).containsText("Please decide, @");
    }
  }

  @Test
  @DisplayName(
      "are done with several tasks that are chosen on their cards, and say what was not done")
  void several() {
    var numbers = IntStream.range(0, SEVERAL).mapToObj(each -> accepted()).toList();
    try (var head = as("labour-head")) {
      var page = head.page();
      page.locator(".sala-choose input").first().check();
      var bar = page.locator(".sala-bulk");
      bar.locator(".btn").nth(2).click();
      head.shot("several-chosen-km");
      bar.locator(".btn-primary").first().click();
      bar.locator("[id$='-Field_Officer']").selectOption("labour-officer");
      head.shot("several-form-km");
      bar.locator(".sala-form [type=submit]").click();
      assertThat(bar.locator(".alert-success")).isVisible();
      head.shot("several-done-km");
      office.runJobs();
      for (var number : numbers) {
        assertThat(office.open(number)).containsExactly("Activity_ExamineRequest");
      }
      assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isTrue();
    }
  }
}
