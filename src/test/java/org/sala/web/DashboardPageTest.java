package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In the browser, the dashboard")
class DashboardPageTest extends InBrowser {

  private static final int[][] SIZES = {{1440, 900}, {390, 844}};

  @Test
  @DisplayName("draws both pictures, fits a desk and a phone in both languages, axe finds nothing")
  void drawn() {
    office.itIs("2026-06-01T09:00");
    office.receive("category", "LABOUR");
    try (var governor = as("governor")) {
      var page = governor.page();
      for (var size : SIZES) {
        page.setViewportSize(size[0], size[1]);
        governor.visit("/dashboard/");
        for (var language : new String[] {"km", "en"}) {
          assertThat(page.locator("html")).hasAttribute("lang", language);
          assertThat(page.locator("canvas")).hasCount(2);
          assertThat(page.locator("#tile-open a"))
              .containsText(
                  java.util.regex.Pattern.compile(language.equals("km") ? "[០-៩]" : "[0-9]"));
          assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
              .as(language + " fits " + size[0])
              .isTrue();
          assertThat(isDrawn(page, "flow")).as("something is drawn").isTrue();
          assertThat(AccessibleTest.violations(page, null)).isEmpty();
          governor.shot("dashboard-" + language + "-" + size[0]);
          page.click("#language");
        }
      }
    }
  }

  private static boolean isDrawn(Page page, String id) {
    return (boolean)
        page.evaluate(
            """
            (id) => {
              const canvas = document.getElementById(id);
              return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(Boolean);
            }
            """,
            id);
  }

  @Test
  @DisplayName("prints on one page, with its pictures")
  void onePage() throws IOException {
    try (var governor = as("governor")) {
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
  @DisplayName("opens from each number the list of just those requests, which says what it shows")
  void lists() {
    office.itIs("2026-06-01T09:00");
    office.receive("category", "LABOUR");
    try (var governor = as("governor")) {
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
    try (var officer = as("labour-officer")) {
      officer.visit("/dashboard/");
      assertThat(officer.page().locator("#gate")).containsText("ប្រធានអង្គភាព");
      assertThat(officer.page().locator("#menu a[href$='/dashboard/']")).hasCount(0);
    }
  }
}
