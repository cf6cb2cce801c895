package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("In the browser, the dashboard")
class DashboardPageTest extends InBrowser {

  private static final int[][] SIZES = {{1440, 900}, {390, 844}};

  @Autowired JdbcTemplate jdbc;

  @Test
  @DisplayName("draws both pictures, fits a desk and a phone in both languages, axe finds nothing")
  void drawn() {
    office.itIs("2026-06-01T09:00");
    answered(office.receive("category", "LABOUR"), "2026-05-21");
    answered(office.receive("category", "LABOUR"), "2026-05-19");
    try (var governor = elsewhere("governor")) {
      var page = governor.page();
      for (var size : SIZES) {
        page.setViewportSize(size[0], size[1]);
        governor.visit("/dashboard/");
        for (var language : new String[] {"km", "en"}) {
          assertThat(page.locator("html")).hasAttribute("lang", language);
          assertThat(page.locator("canvas")).hasCount(2);
          assertThat(page.locator("#tile-open a"))
              .containsText(Pattern.compile(language.equals("km") ? "[០-៩]" : "[0-9]"));
          assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
              .as(language + " fits " + size[0])
              .isTrue();
          for (var picture : new String[] {"flow", "share"}) {
            assertThat(colours(page, picture))
                .as(picture + " shows its figures in " + language)
                .isTrue();
          }
          assertThat(AccessibleTest.violations(page, null)).isEmpty();
          governor.shot("dashboard-" + language + "-" + size[0]);
          page.click("#language");
        }
      }
    }
  }

  /** A request that was answered on 20 May. */
  private void answered(String number, String due) {
    jdbc.update(
        """
        insert into answer (request_number, sent_at, sent_by, due_at, outcome)
        values (?, '2026-05-20', 'labour-head', ?::timestamptz, 'EXPLAINED')
        """,
        number,
        due);
  }

  /** Whether points have the colour of the figures: axes and words are drawn without any. */
  private static boolean colours(Page page, String id) {
    return (boolean)
        page.evaluate(
            """
            (id) => {
              const canvas = document.getElementById(id);
              const aboveTheLegend = Math.round(canvas.height * 0.7);
              const points = canvas.getContext('2d').getImageData(0, 0, canvas.width, aboveTheLegend).data;
              let count = 0;
              for (let i = 0; i < points.length; i += 4) {
                count += points[i] === 0x1b && points[i + 1] === 0x4f && points[i + 2] === 0x72;
              }
              return count > 5;
            }
            """,
            id);
  }

  @Test
  @DisplayName("prints on one page, with its pictures")
  void onePage() throws IOException {
    try (var governor = elsewhere("governor")) {
      governor.visit("/dashboard/");
      assertThat(governor.page().locator("#tile-open")).isVisible();
      var printed = governor.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
      try (var file = Loader.loadPDF(printed)) {
        assertThat(file.getNumberOfPages()).isEqualTo(1);
      }
      governor
          .page()
          .emulateMedia(
              new Page.EmulateMediaOptions()
                  .setMedia(com.microsoft.playwright.options.Media.PRINT));
      governor.page().setViewportSize(740, 1040);
      governor.shot("dashboard-print");
    }
  }

  @Test
  @DisplayName(
      "shows a governor one unit, whose lists its numbers open; a head has nothing to choose")
  void oneUnit() {
    office.itIs("2026-06-01T09:00");
    office.complete(
        "desk",
        office.receive("category", "LABOUR"),
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "HIGH",
        "checkResult",
        "ACCEPT");
    try (var governor = elsewhere("governor")) {
      var page = governor.page();
      governor.visit("/dashboard/");
      page.locator("#unit").selectOption("DEP-LAB");
      page.waitForURL("**/dashboard/?unit=DEP-LAB");
      assertThat(page.locator("#tile-open a"))
          .hasAttribute("href", Pattern.compile("open=true&unit=DEP-LAB"));
      governor.shot("dashboard-one-unit");
      page.reload();
      assertThat(page.locator("#unit")).hasValue("DEP-LAB");
      assertThat(page.locator("#units")).hasCount(0);
      page.locator("#unit").selectOption("");
      page.waitForURL("**/dashboard/");
      assertThat(page.locator("#units")).isVisible();
    }
    try (var head = elsewhere("labour-head")) {
      head.visit("/dashboard/");
      assertThat(head.page().locator("#tile-open")).isVisible();
      assertThat(head.page().locator("#unit")).isHidden();
    }
  }

  @Test
  @DisplayName("opens from each number the list of just those requests, which says what it shows")
  void lists() {
    office.itIs("2026-06-01T09:00");
    office.receive("category", "LABOUR");
    try (var governor = elsewhere("governor")) {
      var page = governor.page();
      governor.visit("/dashboard/");
      page.click("#tile-open a");
      page.waitForURL("**/requests/?open=true");
      assertThat(page.locator("#also")).containsText("មិនទាន់បិទ");
      assertThat(page.locator("#requests tbody tr").first()).isVisible();
      page.locator("#waiting").selectOption("DESK");
      page.waitForURL("**/requests/?waiting=DESK&open=true");
      governor.shot("requests-filtered");
      page.click("#also-not");
      page.waitForURL("**/requests/?waiting=DESK");
      assertThat(page.locator("#also")).isHidden();
      page.reload();
      assertThat(page.locator("#waiting")).hasValue("DESK");
    }
    try (var officer = elsewhere("labour-officer")) {
      officer.visit("/dashboard/");
      assertThat(officer.page().locator("#gate")).containsText("ប្រធានអង្គភាព");
      assertThat(officer.page().locator("#menu a[href$='/dashboard/']")).hasCount(0);
    }
  }
}
