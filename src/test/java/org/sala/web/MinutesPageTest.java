package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
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
import org.sala.minutes.Papers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("In the browser, minutes")
class MinutesPageTest {

  private static final String MEETING = "KPC-M-2026-8001";
  private static final double PATIENCE = 120_000;

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
  @DisplayName(
      "in four shapes are looked through, corrected, registered, and changed by a corrected copy")
  void fourFiles() throws Exception {
    office.itIs("2026-04-02T09:00");
    try (var desk = Tasklist.notShown(chromium.browser(), port, "desk")) {
      var page = desk.page();
      page.setDefaultTimeout(PATIENCE);

      open(desk, MEETING + "1");
      upload(page, demonstration());
      counts(page, "១៤៤ ជួរ");
      desk.shot("minutes-dry-run-km");
      register(page, "បានចុះបញ្ជី ១៤៤ សំណើ");

      open(desk, MEETING + "2");
      page.click("#language");
      upload(page, Papers.workbook(folder, "ផ្លូវទៅទីផ្សារខូច"));
      counts(page, "3 lines: 3 new");
      assertThat(cell(page, 1, "place")).containsText("→ Svay Chuk");
      desk.shot("minutes-workbook-en");
      register(page, "3 requests registered");

      upload(page, Papers.workbook(folder, "ផ្លូវទៅផ្សារខូចខ្លាំង"));
      counts(page, "1 will change · 2 unchanged");
      assertThat(cell(page, 1, "subject")).containsText("was: ផ្លូវទៅទីផ្សារខូច");
      desk.shot("minutes-corrected-copy-en");
      register(page, "1 corrected");
      assertThat(requests(MEETING + "2")).isEqualTo(3);

      open(desk, MEETING + "3");
      upload(page, Papers.document(folder));
      counts(page, "3 lines: 3 new");
      register(page, "3 requests registered");

      open(desk, MEETING + "4");
      upload(page, withMistake());
      counts(page, "2 new · 0 will change · 0 unchanged · 1 with problems");
      assertThat(cell(page, 2, "commune")).containsText("There is no place");
      desk.shot("minutes-mistake-en");
      correct(page, 2, "commune", "ស្វាយជ្រុំ");
      counts(page, "3 new · 0 will change · 0 unchanged · 0 with problems");
      register(page, "3 requests registered");
      assertThat(requests(MEETING + "4")).isEqualTo(3);
      assertThat(page.locator("tr[data-line='2'] .was").first())
          .hasText(Pattern.compile("KPC-2026-\\d{6}"));
      desk.shot("minutes-registered-en");
    }
  }

  @Test
  @DisplayName("are typed into the grid with the keyboard alone, and pasted from a spreadsheet")
  void byKeyboard() {
    office.itIs("2026-04-02T09:00");
    try (var desk = Tasklist.notShown(chromium.browser(), port, "desk")) {
      var page = desk.page();
      open(desk, MEETING + "5");
      page.focus("#by-hand");
      page.keyboard().press("Enter");
      counts(page, "១ ជួរ");
      assertThat(cell(page, 1, "row")).isFocused();
      page.keyboard().type("1");
      page.keyboard().press("Tab");
      assertThat(cell(page, 1, "subject")).isFocused();
      page.keyboard().type("Wages paid late");
      page.keyboard().press("Enter");
      assertThat(cell(page, 1, "subject").locator(".written")).hasText("Wages paid late");
      page.keyboard().press("ArrowLeft");
      paste(page, "7\tRoad broken\tThe road is broken\n8\tBridge broken\tThe bridge fell\n");
      page.locator("dialog button[value='yes']").click(); // for one of the two there is no line yet
      assertThat(cell(page, 2, "narrative").locator(".written")).hasText("The bridge fell");
      assertThat(cell(page, 1, "row").locator(".written")).hasText("7");
    }
  }

  @Test
  @DisplayName("that are no minutes are refused with a sentence, and officers do not see the page")
  void refusals() throws Exception {
    office.itIs("2026-04-02T09:00");
    try (var desk = Tasklist.notShown(chromium.browser(), port, "desk")) {
      open(desk, MEETING + "6");
      var page = desk.page();
      upload(page, Files.writeString(folder.resolve("page.csv"), "<html><body>"));
      assertThat(page.locator("#alert")).containsText("នេះជាទំព័របណ្តាញ ឬ XML");
      desk.shot("minutes-refused-km");
    }
    try (var officer = Tasklist.notShown(chromium.browser(), port, "labour-officer")) {
      officer.visit("/minutes/?meeting=" + MEETING + "6");
      assertThat(officer.page().locator("#gate")).containsText("មិនមានសិទ្ធិ");
    }
    var officer = Caller.basic(port, "labour-officer", "demo");
    for (var path : new String[] {"?meeting=" + MEETING + "6", "/fields", "/1", "/1/rows"}) {
      assertThat(officer.get("/api/minutes" + path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(
            officer
                .send(
                    "POST",
                    "/api/minutes/files?name=a.csv&meeting=x",
                    "a",
                    "application/octet-stream")
                .statusCode())
        .isEqualTo(403);
  }

  private void open(Tasklist desk, String meeting) {
    Forums.held(jdbc, meeting, "2026-04-01");
    desk.visit("/minutes/?meeting=" + meeting);
    assertThat(desk.page().locator("#begin")).isVisible();
  }

  private static void upload(Page page, Path file) {
    page.setInputFiles("#file", file);
    page.click("#send");
    assertThat(page.locator("#send"))
        .isEnabled(
            new com.microsoft.playwright.assertions.LocatorAssertions.IsEnabledOptions()
                .setTimeout(PATIENCE));
  }

  private static void counts(Page page, String says) {
    assertThat(page.locator("#counts"))
        .containsText(says, new ContainsTextOptions().setTimeout(PATIENCE));
  }

  private static void register(Page page, String result) {
    page.click("#register");
    assertThat(page.locator("#result"))
        .containsText(result, new ContainsTextOptions().setTimeout(PATIENCE));
  }

  private static Locator cell(Page page, int line, String field) {
    return page.locator("tr[data-line='%d'] td[data-field='%s']".formatted(line, field));
  }

  private static void correct(Page page, int line, String field, String text) {
    cell(page, line, field).click();
    page.keyboard().press("Enter");
    cell(page, line, field).locator("input, textarea").fill(text);
    page.keyboard().press("Enter");
  }

  private static void paste(Page page, String text) {
    page.evaluate(
        """
        text => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          document.activeElement.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        text);
  }

  private Path demonstration() throws Exception {
    try (var from = getClass().getResourceAsStream("/demo/kampong-chhnang-forum.csv")) {
      return Files.write(folder.resolve("forum.csv"), from.readAllBytes());
    }
  }

  private Path withMistake() throws Exception {
    var file = Papers.resource(folder, "khmer-digits.csv");
    return Files.writeString(file, Files.readString(file).replace(";ស្វាយជ្រុំ;", ";ស្វាយគ្មាន;"));
  }

  private long requests(String meeting) {
    return jdbc.sql("select count(*) from request where meeting_number = ?")
        .param(meeting)
        .query(Long.class)
        .single();
  }
}
