package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SalaTest
@DisplayName("In the browser, who read what")
class ReadingsPageTest {

  private static Chromium chromium;

  @Autowired Office office;
  @LocalServerPort int port;

  @BeforeAll
  static void openBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("is listed for the auditor, of one case or one reader, in both languages")
  void listed() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("requester.name", "Somebody");
    Caller.basic(port, "governor", "demo").get("/api/requests/" + number);
    try (var auditor = new Tasklist(chromium.browser(), port, "auditor")) {
      var page = auditor.page();
      page.navigate("http://localhost:" + port + "/readings/");
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
    try (var governor = new Tasklist(chromium.browser(), port, "governor")) {
      Page page = governor.page();
      page.navigate("http://localhost:" + port + "/readings/");
      assertThat(page.locator("#gate")).containsText("មានតែសវនករទេដែលអានបញ្ជីនេះ");
      assertThat(page.locator("#list")).isHidden();
      governor.shot("readings-refused-km");
    }
  }
}
