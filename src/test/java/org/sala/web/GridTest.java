package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.language.Language;
import org.sala.page.PageWords;

/** The grid of the minutes alone, in a blank page: no server, so that each call can be seen. */
@DisplayName("The grid of the minutes")
class GridTest {

  private static final String BLANK =
      """
      <!DOCTYPE html><meta charset="utf-8"><table id="grid"></table><button id="after"></button>
      <div id="line"></div>
      <script type="module">
        import { Grid } from '/minutes/grid.js';
        import { Problem } from '/common/api.js';
        import { loadTexts } from '/common/texts.js';
        await loadTexts('minutes');
        window.sent = [];
        window.answers = true;
        window.held = undefined;
        const fields = ['row', 'subject', 'narrative', 'place', 'unit'].map(
          (code) => ({ code, name: { en: code, km: code } }));
        window.refuse = (status, body) => { window.refusal = new Problem(status, body); };
        window.line = (line, cells, more) => ({
          line, version: 1, cells, leftOut: false, state: 'NEW', problems: [], changes: [], guesses: [], duplicates: [], ...more });
        window.rows = [
          line(1, { row: '1', subject: 'One', narrative: 'First' }),
          line(2, { row: '2', subject: 'Two', narrative: 'Second' }),
          line(3, { row: '3', subject: 'Three', narrative: 'Third' }),
        ];
        const removed = [];
        window.grid = new Grid(document.getElementById('grid'), {
          fields: () => fields,
          names: () => fields,
          allColumns: () => false,
          reader: () => 'desk',
          following: async () => window.further ?? [],
          told: (state) => { window.state = state; },
          tell: () => {},
          took(answer, gone) {
            const said = new Map(answer.rows.map((row) => [row.line, row]));
            rows = [...rows.filter((row) => !said.has(row.line)), ...said.values()]
              .filter((row) => !gone.includes(row.line))
              .sort((one, other) => one.line - other.line);
            grid.show(rows);
          },
          async write(edits) {
            sent.push(edits);
            await held;
            if (!answers) {
              throw window.refusal ?? new Problem(503);
            }
            let last = Math.max(...rows.map((row) => row.line));
            const all = [...rows, ...(window.further ?? [])];
            const written = edits.map((edit) => edit.line
              ? { ...all.find((row) => row.line === edit.line), ...edit }
              : line(last += 1, edit.cells));
            return { rows: written, others: [] };
          },
          async remove(lines) {
            sent.push(lines);
            removed.push(...rows.filter((row) => lines.some((seen) => seen.line === row.line)));
            return { rows: [], others: [] };
          },
          async putBack(lines) {
            sent.push(lines);
            return { rows: removed.filter((row) => lines.includes(row.line)), others: [] };
          },
        }, document.getElementById('line'));
        grid.show(rows);
        grid.focus(0, 0);
      </script>
      """;

  private static Chromium chromium;

  private final PageWords words = new PageWords();
  private Page page;

  @BeforeAll
  static void openBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @BeforeEach
  void openGrid() {
    var context = chromium.browser().newContext(new Browser.NewContextOptions());
    page = context.newPage();
    page.route("http://sala.test/**", this::answer);
    page.addInitScript("localStorage.setItem('sala-language', 'en')");
    page.navigate("http://sala.test/");
    assertThat(cell(1, "row")).isFocused();
  }

  @AfterEach
  void closePage() {
    page.context().close();
  }

  private void answer(Route route) {
    var path = URI.create(route.request().url()).getPath();
    switch (path) {
      case "/" -> fulfill(route, "text/html", BLANK);
      case "/common/release.js" ->
          fulfill(route, "text/javascript", "export const WORDS = ''; export const NAMES = {};");
      case "/api/texts" -> {
        var language = route.request().url().contains("language=km") ? Language.KM : Language.EN;
        fulfill(route, "application/json", json(words.of("minutes", language).orElseThrow()));
      }
      default -> {
        var folder = path.startsWith("/webjars/") ? "/META-INF/resources" : "/static";
        fulfill(route, "text/javascript", resource(folder + path));
      }
    }
  }

  private static void fulfill(Route route, String type, String body) {
    route.fulfill(
        new Route.FulfillOptions().setContentType(type + "; charset=utf-8").setBody(body));
  }

  @Test
  @DisplayName("is walked with arrows, Home, End and Tab, and left from its last cell")
  void movement() {
    press("ArrowDown", "ArrowRight");
    assertThat(cell(2, "subject")).isFocused();
    press("ArrowUp", "ArrowUp", "ArrowLeft", "ArrowLeft");
    assertThat(cell(1, "row")).isFocused();
    press("Shift+Tab");
    assertThat(cell(1, "row")).not().isFocused();
    cell(1, "row").focus();
    press("End");
    assertThat(cell(1, "place")).isFocused();
    press("Tab");
    assertThat(cell(2, "row")).isFocused();
    press("Shift+Tab");
    assertThat(cell(1, "place")).isFocused();
    press("PageDown");
    assertThat(cell(3, "place")).isFocused();
    press("Home", "End", "Tab");
    assertThat(page.locator("#after")).isFocused();
    assertThat(page.locator("#grid td[tabindex='0']")).hasCount(1);
    assertThat(sent()).isEmpty();
  }

  @Test
  @DisplayName("keeps what is typed with Enter or Tab, and leaves a cell as it was with Escape")
  void writing() {
    press("ArrowRight");
    page.keyboard().type("Written anew");
    press("Enter");
    assertThat(cell(2, "subject")).isFocused();
    assertThat(written(1, "subject")).hasText("Written anew");
    press("F2");
    assertThat(cell(2, "subject").locator("textarea")).hasValue("Two");
    page.keyboard().type("!!");
    press("Escape");
    assertThat(cell(2, "subject")).isFocused();
    assertThat(written(2, "subject")).hasText("Two");
    press("Delete");
    assertThat(written(2, "subject")).hasText("");
    assertThat(sent())
        .isEqualTo(
            List.of(
                edit(1, Map.of("row", "1", "subject", "Written anew", "narrative", "First")),
                edit(2, Map.of("row", "2", "subject", "", "narrative", "Second"))));
  }

  @Test
  @DisplayName(
      "takes several cells from a spreadsheet in one call, and adds lines after a question")
  void paste() {
    press("ArrowDown", "ArrowDown", "ArrowRight");
    paste("Road\tThe road is broken\nBridge\tThe bridge fell\n");
    assertThat(page.locator("dialog")).containsText("For 1 of them there is no line");
    page.locator("dialog button").first().click();
    assertThat(page.locator("dialog")).hasCount(0);
    assertThat(sent()).isEmpty();
    assertThat(written(3, "subject")).hasText("Three");
    paste("Road\tThe road is broken\nBridge\tThe bridge fell\n");
    page.locator("dialog button[value='yes']").click();
    assertThat(written(3, "narrative")).hasText("The road is broken");
    assertThat(sent())
        .isEqualTo(
            List.of(
                List.of(
                    line(
                        3,
                        Map.of("row", "3", "subject", "Road", "narrative", "The road is broken")),
                    line(null, Map.of("subject", "Bridge", "narrative", "The bridge fell")))));
    press("Control+z");
    assertThat(page.locator("#grid tbody tr")).hasCount(3);
    assertThat(written(3, "subject")).hasText("Three");
  }

  @Test
  @DisplayName(
      "keeps a cell with line breaks one cell, as spreadsheet programs put it on the clipboard")
  void lineBreaks() {
    press("ArrowRight");
    paste("\"The road\nis \"\"broken\"\"\"\t\"quoted\" only\nTwo\tSecond");
    assertThat(written(1, "subject")).hasText(Pattern.compile("The road\\s+is \"broken\""));
    assertThat(written(1, "narrative")).hasText("\"quoted\" only");
    assertThat(written(2, "narrative")).hasText("Second");
    paste(
        "ignored",
        """
        <meta charset="utf-8"><table><tr><td>A long
          text<br>of two lines</td><td>B&nbsp;C</td></tr>
          <tr><td colspan="2">merged</td></tr></table>
        """);
    settled();
    assertThat(rows().get(0).get("subject")).isEqualTo("A long text\nof two lines");
    assertThat(rows().get(0).get("narrative")).isEqualTo("B C");
    assertThat(rows().get(1).get("subject")).isEqualTo("merged");
    paste("One\nTwo\nThree\nFour", "<p>One</p><p>Two</p><p>Three</p><p>Four</p>");
    settled();
    assertThat(rows().get(0).get("subject")).isEqualTo("One\nTwo\nThree\nFour");
    assertThat(page.locator("#grid tbody tr")).hasCount(3);
  }

  @Test
  @DisplayName("goes on over the lines of the following pages, after a question")
  void furtherPages() {
    page.evaluate("void (window.further = [line(4, { subject: 'Four' })])");
    press("ArrowDown", "ArrowDown", "ArrowRight");
    paste("C\nD");
    assertThat(page.locator("dialog")).containsText("1 of them goes over lines of the following");
    page.locator("dialog button[value='yes']").click();
    assertThat(written(3, "subject")).hasText("C");
    assertThat(sent().get(0)).extracting(edit -> edit.get("line")).containsExactly(3, 4);
  }

  @Test
  @DisplayName(
      "fills down over the chosen lines, or from the line above, and takes it back at once")
  void fillDown() {
    press("ArrowRight", "Shift+ArrowDown", "Shift+ArrowDown", "Control+d");
    assertThat(written(2, "subject")).hasText("One");
    assertThat(written(3, "subject")).hasText("One");
    assertThat(written(1, "narrative")).hasText("First");
    press("Control+z");
    assertThat(written(2, "subject")).hasText("Two");
    assertThat(written(3, "subject")).hasText("Three");
    press("Escape", "ArrowRight", "Control+d");
    assertThat(written(3, "narrative")).hasText("Second");
  }

  @Test
  @DisplayName("deletes several lines after a question, and puts them back as they were")
  void removal() {
    press("ArrowRight", "Shift+ArrowDown");
    page.evaluate("void grid.removeLines()");
    assertThat(page.locator("dialog")).containsText("Delete 2 lines?");
    page.locator("dialog button").first().click();
    assertThat(page.locator("dialog")).hasCount(0);
    settled();
    assertThat(page.locator("#grid tbody tr")).hasCount(3);
    page.evaluate("void grid.removeLines()");
    page.locator("dialog button[value='yes']").click();
    assertThat(page.locator("#grid tbody tr")).hasCount(1);
    press("Control+z");
    assertThat(page.locator("#grid tbody tr")).hasCount(3);
    assertThat(written(2, "subject")).hasText("Two");
  }

  @Test
  @DisplayName("keeps what two wrote in one line, and shows both where they wrote in one cell")
  void twoWrote() {
    page.evaluate(
        """
        answers = false;
        refuse(409, { gone: [], lines: [
          line(1, { row: '1', subject: 'Theirs', narrative: 'Theirs too' }, { version: 7 })] });
        """);
    press("ArrowRight");
    page.keyboard().type("Mine");
    press("Enter");
    assertThat(cell(1, "subject")).containsText("the other one: Theirs");
    assertThat(written(1, "narrative")).hasText("Theirs too");
    page.evaluate("answers = true");
    cell(1, "subject").click();
    assertThat(page.locator("#line .both")).containsText("Mine");
    assertThat(page.locator("#line .both")).containsText("Theirs");
    settled();
    assertThat(sent()).hasSize(1);
    page.locator("#line .mine").click();
    settled();
    assertThat(sent().get(1).get(0))
        .containsEntry("version", 7)
        .containsEntry("cells", Map.of("row", "1", "subject", "Mine", "narrative", "Theirs too"));
    assertThat(cell(1, "subject")).not().hasAttribute("aria-invalid", "true");
  }

  @Test
  @DisplayName("sends again by itself what was not taken, as soon as the network is back")
  void sentAgain() {
    page.evaluate("answers = false; refuse(0)");
    press("ArrowRight");
    page.keyboard().type("Written on the way");
    press("Enter");
    assertThat(cell(1, "subject")).containsText("Not saved yet.");
    assertThat(page.evaluate("state")).isEqualTo("failed");
    page.evaluate("answers = true; dispatchEvent(new Event('online'))");
    assertThat(cell(1, "subject")).not().hasAttribute("aria-invalid", "true");
    assertThat(page.evaluate("state")).isEqualTo("saved");
    assertThat(rows().get(0).get("subject")).isEqualTo("Written on the way");
  }

  @Test
  @DisplayName("takes the last change back with Ctrl+Z, a whole paste at once")
  void undo() {
    press("ArrowRight");
    paste("A\tB\nC\tD");
    assertThat(written(2, "narrative")).hasText("D");
    press("Delete");
    assertThat(written(1, "subject")).hasText("");
    press("Control+z");
    assertThat(written(1, "subject")).hasText("A");
    press("Control+z");
    assertThat(written(1, "subject")).hasText("One");
    assertThat(written(2, "narrative")).hasText("Second");
    assertThat(page.locator("#grid tbody tr")).hasCount(3);
    press("Control+z");
    settled();
    assertThat(sent()).hasSize(4);
    assertThat(sent().get(3))
        .isEqualTo(
            List.of(
                line(1, Map.of("row", "1", "subject", "One", "narrative", "First")),
                line(2, Map.of("row", "2", "subject", "Two", "narrative", "Second"))));
  }

  @Test
  @DisplayName("sends each correction once, and the next while the first is under way")
  void once() {
    page.evaluate("void (held = new Promise((resolve) => { window.release = resolve; }))");
    press("ArrowRight");
    page.keyboard().type("First word");
    press("Tab");
    assertThat(cell(1, "narrative")).isFocused();
    page.keyboard().type("Second word");
    press("Tab");
    page.keyboard().type("Third");
    assertThat(sent()).hasSize(1);
    page.evaluate("release()");
    assertThat(cell(1, "place").locator("input")).isFocused();
    assertThat(cell(1, "place").locator("input")).hasValue("Third");
    page.keyboard().type(" word");
    press("Enter");
    settled();
    assertThat(written(1, "subject")).hasText("First word");
    assertThat(written(1, "place")).hasText("Third word");
    assertThat(sent())
        .isEqualTo(
            List.of(
                edit(1, Map.of("row", "1", "subject", "First word", "narrative", "First")),
                edit(1, Map.of("row", "1", "subject", "First word", "narrative", "Second word")),
                edit(
                    1,
                    Map.of(
                        "row", "1",
                        "subject", "First word",
                        "narrative", "Second word",
                        "place", "Third word"))));
  }

  @Test
  @DisplayName(
      "keeps what the server did not take, says so at its cell, and sends it with the next")
  void refused() {
    page.evaluate("answers = false");
    press("ArrowRight");
    page.keyboard().type("Lost?");
    press("Enter");
    assertThat(cell(1, "subject")).containsText("Not saved yet.");
    assertThat(cell(1, "subject")).hasAttribute("aria-invalid", "true");
    assertThat(written(1, "subject")).hasText("Lost?");
    page.evaluate("answers = true");
    page.keyboard().type("Kept");
    press("Enter");
    settled();
    assertThat(cell(1, "subject")).not().hasAttribute("aria-invalid", "true");
    assertThat(sent().get(1))
        .isEqualTo(
            List.of(
                line(1, Map.of("row", "1", "subject", "Lost?", "narrative", "First")),
                line(2, Map.of("row", "2", "subject", "Kept", "narrative", "Second"))));
  }

  @Test
  @DisplayName("says what is wrong at the cell, and names the cell at the head of its line")
  void problems() {
    page.evaluate(
        """
        rows[1] = line(2, { place: 'Nowhere' }, { problems: [
          { field: 'place', text: { en: 'There is no such place.', km: 'គ្មានទីនេះទេ។' } },
          { field: 'elsewhere', text: { en: 'Something else.', km: 'ផ្សេង។' } }] });
        grid.show(rows);
        """);
    assertThat(cell(2, "place")).containsText("There is no such place.");
    assertThat(cell(2, "place")).hasAttribute("aria-invalid", "true");
    assertThat(head(2)).containsText("has problems");
    assertThat(head(2)).containsText("Something else.");
    assertThat(head(2).locator(".error").first()).hasText("place");
    assertThat(page.locator("#grid [aria-invalid]")).hasCount(1);
  }

  @Test
  @DisplayName("counts its lines in Khmer digits, and keeps Khmer digits as they were typed")
  void khmerDigits() {
    page.addInitScript("localStorage.setItem('sala-language', 'km')");
    page.navigate("http://sala.test/");
    assertThat(head(2)).containsText("២ ថ្មី");
    page.evaluate(
        """
        rows[0] = line(1, {}, { duplicates: [{ line: 12, reason: { km: 'ពាក្យដូចគ្នា', en: '' } }] });
        grid.show(rows);
        """);
    assertThat(head(1)).containsText("ជួរទី ១២");
    cell(2, "row").focus();
    press("ArrowDown");
    typedWithKhmerKeyboard("៧");
    assertThat(cell(2, "row").locator("input")).hasValue("៧");
    press("Enter");
    settled();
    assertThat(sent())
        .isEqualTo(List.of(edit(2, Map.of("row", "៧", "subject", "Two", "narrative", "Second"))));
  }

  private void press(String... keys) {
    for (var key : keys) {
      page.keyboard().press(key);
    }
  }

  /** What a keyboard that this computer does not have sends for a key. */
  private void typedWithKhmerKeyboard(String character) {
    page.evaluate(
        """
        key => document.activeElement.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
        """,
        character);
    page.keyboard().insertText(character);
  }

  private void paste(String text) {
    paste(text, "");
  }

  private void paste(String text, String page) {
    this.page.evaluate(
        """
        ([text, page]) => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          if (page) {
            data.setData('text/html', page);
          }
          document.activeElement.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        List.of(text, page));
  }

  /** The cells of the lines as the server has them. */
  @SuppressWarnings("unchecked")
  private List<Map<String, String>> rows() {
    return (List<Map<String, String>>) page.evaluate("rows.map(({ cells }) => cells)");
  }

  /** Waits until nothing is under way any more. */
  private void settled() {
    page.evaluate("new Promise((resolve) => setTimeout(resolve, 50))");
  }

  @SuppressWarnings("unchecked")
  private List<List<Map<String, Object>>> sent() {
    return (List<List<Map<String, Object>>>) page.evaluate("sent");
  }

  private static List<Map<String, Object>> edit(Integer number, Map<String, String> cells) {
    return List.of(line(number, cells));
  }

  private static Map<String, Object> line(Integer number, Map<String, String> cells) {
    var line = new java.util.HashMap<String, Object>();
    line.put("line", number);
    line.put("version", number == null ? null : 1);
    line.put("cells", cells);
    line.put("leftOut", false);
    return line;
  }

  private Locator cell(int line, String field) {
    return page.locator("tr[data-line='%d'] td[data-field='%s']".formatted(line, field));
  }

  private Locator written(int line, String field) {
    return cell(line, field).locator(".written");
  }

  private Locator head(int line) {
    return page.locator("tr[data-line='%d'] th".formatted(line));
  }

  private static String json(Map<String, String> texts) {
    try {
      return new ObjectMapper().writeValueAsString(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String path) {
    try (var from = GridTest.class.getResourceAsStream(path)) {
      return new String(from.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
