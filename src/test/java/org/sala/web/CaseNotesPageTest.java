package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In the browser, on a meeting or a notice, a note to colleagues")
class CaseNotesPageTest extends InBrowser {

  private static final int[][] SIZES = {{1440, 900}, {390, 844}};
  private static final String WORDS = "The hall has no ramp. សាលាគ្មានជម្រាលទេ។ ";

  private String posted(String path, String body) {
    var answer = Caller.basic(port, "desk", "demo").post(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JsonPath.read(answer.body(), "$.number");
  }

  private String meeting() {
    office.itIs("2026-06-01T09:00");
    return posted(
        "/api/meetings",
        """
        {"kind":"FORUM","mode":"ON_SITE","theme":"Wages","level":"PROVINCE",
         "plannedFor":"2026-06-12","placeCode":"0403","chair":"The governor","agenda":["LABOUR"]}
        """);
  }

  private String notice() {
    office.itIs("2026-06-01T09:00");
    return posted(
        "/api/notices",
        """
        {"organisation":"Crane Union","subject":"Training","heldOn":"2026-06-20",
         "placeCode":"0403"}
        """);
  }

  @Test
  @DisplayName("is written on the page of a meeting, and the register that is typed stays")
  void onMeeting() {
    var number = meeting();
    try (var desk = elsewhere("desk")) {
      var page = desk.page();
      desk.visit("/meetings/#" + number);
      page.click("#participant-add");
      page.locator("#register tbody tr:last-child input[maxlength]").last().fill("Sok Chan");
      note(page);
      assertThat(page.locator("#register tbody tr:last-child input[maxlength]").last())
          .hasValue("Sok Chan");
      looks(desk, "meeting-note");
    }
    read("meetings/#" + number, number);
  }

  @Test
  @DisplayName("is written on the page of a notice")
  void onNotice() {
    var number = notice();
    try (var desk = elsewhere("desk")) {
      desk.visit("/notices/?number=" + number);
      note(desk.page());
      looks(desk, "notice-note");
    }
    read("notices/?number=" + number, number);
  }

  private static void note(Page page) {
    page.click("#sala-note-act-open");
    page.locator("#sala-note").pressSequentially(WORDS + "@gov");
    page.locator(".sala-colleagues button")
        .filter(new Locator.FilterOptions().setHasText("Vathana Lor"))
        .click();
    page.locator("#sala-note-act-open ~ form [type=submit]").click();
    assertThat(page.locator("#announcement")).not().isEmpty();
    assertThat(page.locator(".sala-entries")).containsText(WORDS.strip());
  }

  private static void looks(Tasklist desk, String name) {
    var page = desk.page();
    for (var size : SIZES) {
      page.setViewportSize(size[0], size[1]);
      for (var shown : new String[] {"km", "en"}) {
        assertThat(page.locator("html")).hasAttribute("lang", shown);
        page.click("#sala-note-act-open");
        page.locator("#sala-note").pressSequentially(" @");
        assertThat(page.locator(".sala-colleagues button").first()).isVisible();
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as(shown + " fits " + size[0])
            .isTrue();
        assertThat(AccessibleTest.violations(page, null)).isEmpty();
        desk.shot(name + "-" + shown + "-" + size[0]);
        page.click("#language");
      }
    }
  }

  /** The mentioned governor is told and reads it, an auditor reads and writes none. */
  private void read(String path, String number) {
    var governor = Caller.basic(port, "governor", "demo").with("Accept-Language", "en");
    assertThat(governor.get("/api/inbox?size=100").body()).contains("in a note on " + number);
    try (var auditor = elsewhere("auditor")) {
      auditor.visit("/" + path);
      assertThat(auditor.page().locator(".sala-entries")).containsText(WORDS.strip());
      assertThat(auditor.page().locator("#sala-note-act-open")).hasCount(0);
    }
  }
}
