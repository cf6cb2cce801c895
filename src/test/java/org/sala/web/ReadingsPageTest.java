package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In the browser, who read what")
class ReadingsPageTest extends InBrowser {

  @Test
  @DisplayName("is listed for the auditor, of one case or one reader, in both languages")
  void listed() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("requester.name", "Somebody");
    Caller.basic(port, "governor", "demo").get("/api/requests/" + number);
    try (var auditor = elsewhere("auditor")) {
      var page = auditor.page();
      page.navigate(address("/readings/"));
      page.fill("#number", number);
      page.click("#search button");
      assertThat(page.locator("#readings tbody tr")).hasCount(1);
      assertThat(page.locator("#readings")).containsText("governor");
      assertThat(page.locator("#readings")).containsText("អត្តសញ្ញាណអ្នកស្នើសុំ");
      auditor.shot("readings-km");
      page.click("#language");
      assertThat(page.locator("#readings")).containsText("Who asked");
      page.setViewportSize(390, 844);
      auditor.shot("readings-phone-en");
      page.fill("#person", "nobody-of-that-name");
      page.click("#search button");
      assertThat(page.locator("#none")).isVisible();
    }
  }

  @Test
  @DisplayName("is refused to everybody else in a sentence")
  void refused() {
    try (var governor = elsewhere("governor")) {
      Page page = governor.page();
      page.navigate(address("/readings/"));
      assertThat(page.locator("#gate")).containsText("មានតែសវនករទេដែលអានបញ្ជីនេះ");
      assertThat(page.locator("#list")).isHidden();
      governor.shot("readings-refused-km");
    }
  }
}
