package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayName("In the browser, the calendar")
class HolidaysPageTest extends InBrowser {

  @ParameterizedTest(name = "{1} pixels wide, in {0}: shows what a day meets before it is saved")
  @Looks({"km, 1440, 900", "en, 390, 844"})
  void page(String language, int width, int height) {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    try (var governor = elsewhere("governor");
        var admin = elsewhere("admin")) {
      for (var who : List.of(governor, admin)) {
        who.page().setViewportSize(width, height);
        who.visit("/holidays/");
        assertThat(who.page().locator("#kept")).isVisible();
        if (language.equals("en")) {
          who.page().click("#language");
        }
        who.page().fill("#date", "2026-06-11");
        who.page().click("#look");
        assertThat(who.page().locator("#kinds tbody tr").first()).isVisible();
        assertThat(
                (boolean) who.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .isTrue();
        assertThat(AccessibleTest.violations(who.page(), null)).isEmpty();
      }
      assertThat(governor.page().locator("#moving")).containsText(number);
      assertThat(governor.page().locator("#save")).isHidden();
      governor.shot("holidays-governor-" + language + "-" + width);
      assertThat(admin.page().locator("#moving")).hasCount(0);
      assertThat(admin.page().locator("#untold")).isVisible();
      admin.shot("holidays-admin-" + language + "-" + width);
      admin.page().click("#lookHours");
      assertThat(admin.page().locator("#about"))
          .containsText(language.equals("en") ? "no date of an open case" : "គ្មានកាលបរិច្ឆេទ");
      admin.page().fill("#date", "2026-12-30");
      admin.page().fill("#nameKm", "ថ្ងៃសាកល្បង");
      admin.page().fill("#nameEn", "Trial day");
      admin.page().click("#save");
      assertThat(admin.page().locator("#announcement")).not().isEmpty();
      assertThat(admin.page().locator("#kept"))
          .containsText(language.equals("en") ? "Trial day" : "ថ្ងៃសាកល្បង");
    } finally {
      Caller.basic(port, "admin", "demo")
          .put(
              "/api/holidays/2026-12-30",
              "{\"name\":{\"en\":\"Trial day\",\"km\":\"ថ្ងៃសាកល្បង\"},\"observed\":false}");
      office.runJobs();
    }
  }
}
