package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.minutes.Forums;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("In the browser, reports")
class ReportsPageTest {

  private static final String MEETING = "KPC-M-2026-8801";
  private static final String ZIP = "PK";

  private static Chromium chromium;

  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  @TempDir Path folder;

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
  @DisplayName("are chosen with meeting or period, language and format, and downloaded")
  void chosenAndDownloaded() throws Exception {
    office.itIs("2026-04-02T09:00");
    Forums.held(jdbc, MEETING, "2026-04-01");
    var before = printed();
    var editions = editions();
    try (var governor = new Tasklist(chromium.browser(), port, "governor")) {
      var page = governor.page();
      governor.follow("/reports/");
      assertThat(page.locator("#request")).isVisible();

      page.selectOption("#report", "scorecard");
      page.selectOption("#meeting", MEETING);
      assertThat(page.locator("#of-period")).isHidden();
      governor.shot("reports-meeting-km");
      assertThat(download(page, "km", "pdf")).startsWith("%PDF-");
      page.selectOption("#report", "meeting");
      assertThat(download(page, "km", "docx")).startsWith(ZIP);

      page.click("#language");
      page.selectOption("#report", "monitoring");
      assertThat(page.locator("#of-meeting")).isHidden();
      page.fill("#from", "2026-01-01");
      page.fill("#to", "2026-03-31");
      page.selectOption("#unit", "DEP-LAB");
      governor.shot("reports-period-en");
      assertThat(download(page, "en", "xlsx")).startsWith(ZIP);
      page.selectOption("#report", "service-level");
      assertThat(download(page, "en", "pdf")).startsWith("%PDF-");
      assertThat(printed()).isEqualTo(before + 4);

      assertThat(page.locator("#editions tbody tr")).hasCount(editions + 4);
      assertThat(page.locator("#editions tbody tr").first()).containsText("Service-level report");
      governor.shot("reports-editions-en");
      var again =
          page.waitForDownload(() -> page.locator("#editions tbody button").first().click());
      assertThat(again.suggestedFilename()).isEqualTo("service-level-2026-01-01-2026-03-31-en.pdf");
    }
  }

  private int editions() {
    return jdbc.sql("select count(*) from report_edition").query(Integer.class).single();
  }

  private int printed() {
    return jdbc.sql("select count(*) from report_print where printed_by = 'governor'")
        .query(Integer.class)
        .single();
  }

  @Test
  @DisplayName("of a period that ends before it begins are refused in the reader's language")
  void refused() {
    office.itIs("2026-04-02T09:00");
    try (var auditor = Tasklist.notShown(chromium.browser(), port, "auditor")) {
      var page = auditor.page();
      page.setViewportSize(390, 844);
      auditor.visit("/reports/");
      page.selectOption("#report", "monitoring");
      page.fill("#from", "2026-03-31");
      page.fill("#to", "2026-01-01");
      page.click("#submit");
      assertThat(page.locator("#alert")).containsText("រយៈពេលបញ្ចប់មុនពេលចាប់ផ្តើម");
      assertThat(page.locator("#alert")).isFocused();
      assertThat(page.locator("#submit")).isEnabled();
      assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as("fits a phone")
          .isTrue();
      auditor.shot("reports-refused-390-km");
      page.click("#language");
      assertThat(page.locator("#alert")).isHidden();
      page.click("#submit");
      assertThat(page.locator("#alert")).containsText("The period ends before it begins.");
      auditor.shot("reports-390-en");
    }
  }

  @Test
  @DisplayName("of a month are chosen by its name; the desk keeps the list of plans beside them")
  void monthAndPlans() throws Exception {
    office.itIs("2026-04-02T09:00");
    try (var desk = Tasklist.notShown(chromium.browser(), port, "desk")) {
      desk.visit("/reports/");
      var page = desk.page();
      page.selectOption("#report", "monthly");
      assertThat(page.locator("#of-days")).isHidden();
      assertThat(page.locator("#study")).isHidden();
      page.selectOption("#month", "2026-02-01");
      assertThat(page.locator("#month option:checked")).hasText("ខែកុម្ភៈ ឆ្នាំ២០២៦");
      assertThat(download(page, "km", "xlsx")).startsWith(ZIP);
      assertThat(page.locator("#editions tbody tr").first()).containsText("របាយការណ៍ប្រចាំខែ");

      page.click("#plans summary");
      page.selectOption("#plan-kind", "SECTOR");
      page.fill("#plan-code", "SILK");
      page.fill("#plan-khmer", "សូត្រ");
      page.fill("#plan-english", "Silk");
      page.click("#plans [type=submit]");
      var row = page.locator("#plans-table tbody tr").filter(withText("SILK"));
      assertThat(row).containsText("សូត្រ");
      row.locator("input").uncheck();
      assertThat(page.locator("#plans-table tbody tr").filter(withText("SILK")).locator("input"))
          .not()
          .isChecked();
      desk.shot("reports-month-plans-km");
    }
  }

  private static com.microsoft.playwright.Locator.FilterOptions withText(String text) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
  }

  @Test
  @DisplayName("are not offered to officers")
  void officers() {
    try (var officer = new Tasklist(chromium.browser(), port, "labour-officer")) {
      assertThat(officer.page().locator(".sala-desk-link[href$='/reports/']")).hasCount(0);
      officer.visit("/reports/");
      assertThat(officer.page().locator("#gate")).containsText("មិនអាចបោះពុម្ពរបាយការណ៍");
      assertThat(officer.page().locator("#request")).isHidden();
    }
  }

  private String download(Page page, String language, String format) throws Exception {
    page.selectOption("#lang", language);
    page.selectOption("#format", format);
    var download = page.waitForDownload(() -> page.click("#submit"));
    assertThat(download.suggestedFilename()).endsWith("." + format);
    var file = folder.resolve(download.suggestedFilename());
    download.saveAs(file);
    return new String(Files.readAllBytes(file), 0, 5, StandardCharsets.ISO_8859_1);
  }
}
