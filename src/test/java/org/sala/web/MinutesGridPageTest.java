package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.minutes.Forums;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The grid of the minutes, with its server")
class MinutesGridPageTest extends InBrowser {

  private static final String MEETING = "KPC-M-2026-830";
  private static final double PATIENCE = 120_000;

  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  @Test
  @DisplayName(
      "takes sixty lines from a spreadsheet, shows twenty at once, and takes each act back on the"
          + " server as well")
  void pasteFillDeleteUndo() {
    office.itIs("2026-04-02T09:00");
    try (var desk = elsewhere("desk")) {
      var page = byHand(desk, "1");
      paste(page, lines(60, "Matter"));
      answer(page, true);
      assertThat(page.locator("#counts")).containsText("60 lines");
      page.locator("#run").scrollIntoViewIfNeeded();
      page.evaluate("document.getElementById('run').scrollIntoView()");
      assertThat(rowsInSight(page)).isGreaterThanOrEqualTo(20);
      desk.shot("minutes-grid-en");

      cell(page, 1, "row").click();
      page.keyboard().press("End");
      assertThat(page.locator("#grid td:focus")).isInViewport();
      cell(page, 1, "commune").scrollIntoViewIfNeeded();
      assertThat(cell(page, 1, "commune")).isInViewport();

      cell(page, 11, "row").click();
      paste(page, lines(50, "Other"));
      answer(page, true);
      assertThat(page.locator("#saving")).hasText("Everything is saved.");
      assertThat(subject("1", 60)).isEqualTo("Other 50");
      page.click("#undo");
      assertThat(written(page, 11, "subject")).hasText("Matter 11");
      assertThat(page.locator("#saving")).hasText("Everything is saved.");
      assertThat(subject("1", 60)).isEqualTo("Matter 60");

      cell(page, 2, "narrative").click();
      page.keyboard().press("Shift+ArrowDown");
      page.keyboard().press("Shift+ArrowDown");
      page.click("#fill-down");
      assertThat(written(page, 4, "narrative")).hasText("Of line 2");
      page.click("#remove-lines");
      answer(page, true);
      assertThat(page.locator("#counts")).containsText("57 lines");
      page.click("#undo");
      assertThat(page.locator("#counts")).containsText("60 lines");
      assertThat(written(page, 4, "narrative")).hasText("Of line 2");
      page.click("#undo");
      assertThat(written(page, 4, "narrative")).hasText("Of line 4");
    }
  }

  @Test
  @DisplayName("offers places while one is typed, and writes the chosen one with what holds it")
  void places() {
    office.itIs("2026-04-02T09:00");
    try (var desk = elsewhere("desk")) {
      var page = byHand(desk, "2");
      page.route("**/api/minutes/places?*", MinutesGridPageTest::twoPlaces);
      cell(page, 1, "place").click();
      page.keyboard().type("Svay");
      var list = page.locator("#grid-places [role=option]");
      assertThat(list).hasCount(2);
      var editor = cell(page, 1, "place").locator("input");
      assertThat(editor).hasAttribute("aria-expanded", "true");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("ArrowDown");
      assertThat(list.nth(1)).hasAttribute("aria-selected", "true");
      page.keyboard().press("Enter");
      assertThat(editor).hasValue("Svay Chuk, Samakki Mean Chey");
      page.keyboard().press("Enter");
      assertThat(cell(page, 1, "place")).containsText("Svay Chuk, Samakki Mean Chey");
      assertThat(page.locator("#saving")).hasText("Everything is saved.");
    }
  }

  private static void twoPlaces(Route route) {
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType("application/json")
            .setBody(
                """
                [{"code": "040601", "name": {"en": "Svay", "km": "ស្វាយ"}, "within": null},
                 {"code": "040709", "name": {"en": "Svay Chuk", "km": "ស្វាយជុក"},
                  "within": {"en": "Samakki Mean Chey", "km": "សាមគ្គីមានជ័យ"}}]
                """));
  }

  @Test
  @DisplayName("shows what two clerks wrote in one cell side by side, and loses no word of either")
  void twoClerks() {
    office.itIs("2026-04-02T09:00");
    try (var one = elsewhere("desk");
        var other = elsewhere("desk")) {
      var first = byHand(one, "3");
      paste(first, lines(2, "Matter"));
      answer(first, true);
      assertThat(first.locator("#saving")).hasText("Everything is saved.");
      var second = visit(other, "3");
      second.locator("#earlier-list button").first().click();
      write(second, 1, "subject", "Of the second");
      assertThat(second.locator("#saving")).hasText("Everything is saved.");

      write(first, 1, "narrative", "Elsewhere");
      assertThat(first.locator("#saving")).hasText("Everything is saved.");
      assertThat(written(first, 1, "subject")).hasText("Of the second");

      write(second, 1, "narrative", "Of the second too");
      assertThat(second.locator("#saving")).containsText("Somebody else wrote in the same cells");
      cell(second, 1, "narrative").click();
      assertThat(second.locator("#line .both")).containsText("Elsewhere");
      one.shot("minutes-grid-first-en");
      other.shot("minutes-grid-both-en");
      second.locator("#line .theirs").click();
      assertThat(written(second, 1, "narrative")).hasText("Elsewhere");
      assertThat(second.locator("#line .both")).hasCount(0);
    }
  }

  @Test
  @DisplayName("keeps what was written when the session ends, and sends it after the next log-in")
  void sessionEnds() {
    office.itIs("2026-04-02T09:00");
    try (var desk = elsewhere("desk")) {
      var page = byHand(desk, "4");
      var cookies = page.context().cookies();
      page.context()
          .clearCookies(
              new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("^(?!XSRF)")));
      write(page, 1, "subject", "Not lost");
      assertThat(page.locator("#saving")).containsText("Your session has ended");
      assertThat(cell(page, 1, "subject")).containsText("Not saved yet.");
      page.context()
          .addCookies(
              cookies.stream()
                  .map(
                      each ->
                          new com.microsoft.playwright.options.Cookie(each.name, each.value)
                              .setDomain(each.domain)
                              .setPath(each.path))
                  .toList());
      page.evaluate("dispatchEvent(new Event('focus'))");
      assertThat(page.locator("#saving")).hasText("Everything is saved.");
      assertThat(subject("4", 1)).isEqualTo("Not lost");
    }
  }

  @Test
  @DisplayName("asks whether a line is the same request or another one, and follows the answer")
  void sameOrOther() throws Exception {
    office.itIs("2026-04-02T09:00");
    try (var desk = elsewhere("desk")) {
      var page = visit(desk, "5");
      upload(page, "Wages of March are paid late", "The road to the market is broken");
      page.click("#register");
      assertThat(page.locator("#result"))
          .containsText(
              "2 requests registered",
              new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
      upload(page, "A well fell dry in the dry season", "Police stopped a training of farmers");
      cell(page, 1, "subject").click();
      assertThat(page.locator("#line .same")).isVisible();
      desk.shot("minutes-same-or-other-en");
      page.locator("#line .other").click();
      counts(page, "1 new");
      cell(page, 2, "subject").click();
      page.locator("#line .same").click();
      counts(page, "1 will change");
    }
  }

  @Test
  @DisplayName("can be used on a phone: the page is not wider than it, and each column is reached")
  void phone() {
    office.itIs("2026-04-02T09:00");
    try (var desk = elsewhere("desk")) {
      desk.page().setViewportSize(390, 844);
      var page = byHand(desk, "6");
      paste(page, lines(15, "Matter"));
      answer(page, true);
      assertThat(page.locator("#counts")).containsText("15 lines");
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
      page.evaluate("document.getElementById('scroll').scrollIntoView()");
      assertThat(rowsInSight(page)).isGreaterThanOrEqualTo(10);
      cell(page, 3, "commune").click();
      assertThat(cell(page, 3, "commune")).isInViewport();
      desk.shot("minutes-grid-phone-en");
    }
  }

  @Test
  @DisplayName("takes files to the line at work by the keyboard, counts them, and takes them away")
  void annexes() throws Exception {
    office.itIs("2026-04-02T09:00");
    try (var desk = elsewhere("desk")) {
      var page = byHand(desk, "7");
      write(page, 1, "subject", "Bridge broken");
      assertThat(page.locator("#saving")).hasText("Everything is saved.");
      cell(page, 1, "subject").click();
      page.keyboard().press("Control+e");
      assertThat(page.locator("#annex-files")).isFocused();
      var photo = folder.resolve("bridge.jpg");
      Files.write(photo, org.sala.evidence.Photo.ofTelephone(60, 40));
      page.setInputFiles("#annex-files", photo);
      assertThat(page.locator("tr[data-line='1'] .annexes")).containsText("1");
      assertThat(page.locator("#line .annexes-at-work li")).containsText("bridge.jpg");
      desk.shot("minutes-annexes-en");
      page.locator("#line .annexes-at-work li button").click();
      assertThat(page.locator("tr[data-line='1'] .annexes")).hasCount(0);
      assertThat(page.locator("#annex-files")).isFocused();

      var caller = Caller.basic(port, "labour-head", "demo");
      assertThat(caller.get("/api/minutes/1/annexes").statusCode()).isEqualTo(403);
      assertThat(caller.file("/api/minutes/1/rows/1/annexes?name=a.jpg", new byte[1]).statusCode())
          .isEqualTo(403);
    }
  }

  private Page visit(Tasklist desk, String meeting) {
    if (jdbc.sql("select count(*) from meeting where number = ?")
            .param(MEETING + meeting)
            .query(Long.class)
            .single()
        == 0) {
      Forums.held(jdbc, MEETING + meeting, "2026-04-01");
    }
    desk.page().addInitScript("localStorage.setItem('sala-language', 'en')");
    desk.visit("/minutes/?meeting=" + MEETING + meeting);
    assertThat(desk.page().locator("#begin")).isVisible();
    return desk.page();
  }

  private Page byHand(Tasklist desk, String meeting) {
    var page = visit(desk, meeting);
    page.click("#by-hand");
    assertThat(cell(page, 1, "row")).isFocused();
    return page;
  }

  private void upload(Page page, String... subjects) throws Exception {
    var lines =
        IntStream.range(0, subjects.length)
            .mapToObj(i -> "%d;%s;Chrey Bak;Sok;LABOUR".formatted(i + 1, subjects[i]))
            .collect(Collectors.joining("\n"));
    var file = folder.resolve("minutes.csv");
    Files.writeString(file, "No;Subject;Commune;Name;Category\n" + lines + "\n");
    page.setInputFiles("#file", file);
    page.click("#send");
    assertThat(page.locator("#send"))
        .isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(PATIENCE));
    counts(page, "2 lines");
  }

  /** Files are checked and registered behind the page. */
  private static void counts(Page page, String says) {
    assertThat(page.locator("#counts"))
        .containsText(says, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
  }

  private static String lines(int count, String word) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "%d\t%s %d\tOf line %d".formatted(i, word, i, i))
        .collect(Collectors.joining("\n"));
  }

  private static void write(Page page, int line, String field, String text) {
    cell(page, line, field).click();
    page.keyboard().press("Enter");
    cell(page, line, field).locator("input, textarea").fill(text);
    page.keyboard().press("Enter");
  }

  private static void answer(Page page, boolean yes) {
    page.locator("dialog button[value='%s']".formatted(yes ? "yes" : "")).click();
    assertThat(page.locator("dialog")).hasCount(0);
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

  /** Lines that are wholly inside the window and inside the grid, below its head. */
  private static int rowsInSight(Page page) {
    return (int)
        page.evaluate(
            """
            () => {
              const grid = document.getElementById('scroll').getBoundingClientRect();
              const head = document.querySelector('#grid thead').getBoundingClientRect();
              const bottom = Math.min(grid.bottom, innerHeight);
              return [...document.querySelectorAll('#grid tbody tr')]
                .map((row) => row.getBoundingClientRect())
                .filter((row) => row.top >= head.bottom - 1 && row.bottom <= bottom + 1).length;
            }
            """);
  }

  private static Locator cell(Page page, int line, String field) {
    return page.locator("tr[data-line='%d'] td[data-field='%s']".formatted(line, field));
  }

  private static Locator written(Page page, int line, String field) {
    return cell(page, line, field).locator(".written");
  }

  private String subject(String meeting, int line) {
    return jdbc.sql(
            """
            select r.cells ->> 'subject' from minutes_row r join minutes_import i on i.id = r.import_id
            where i.meeting_number = ? and r.line = ?
            """)
        .params(List.of(MEETING + meeting, line))
        .query(String.class)
        .single();
  }
}
