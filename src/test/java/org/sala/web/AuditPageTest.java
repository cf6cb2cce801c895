package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("In the browser, the audit")
class AuditPageTest extends InBrowser {

  @Autowired JdbcTemplate jdbc;

  @Test
  @DisplayName("is recounted at a click and says what was found, in both languages")
  void recounted() {
    try (var auditor = elsewhere("auditor")) {
      var page = auditor.page();
      page.navigate(address("/audit/"));
      forgedDay();
      try {
        page.click("#check");
        assertThat(page.locator("#recounted")).containsText("បានរាប់ឡើងវិញនៅ");
        assertThat(page.locator("#faults li")).hasCount(2);
        assertThat(page.locator("#faults")).containsText("ច្រវាក់មានកំណត់ត្រា ០ ប៉ុន្តែ");
        assertThat(page.locator("#days tbody tr")).hasCount(1);
        auditor.shot("audit-km");
        page.click("#language");
        assertThat(page.locator("#recounted")).containsText("2 faults");
        assertThat(page.locator("#faults")).containsText("does not follow from its records");
        page.setViewportSize(390, 844);
        auditor.shot("audit-phone-en");
      } finally {
        gone();
      }
      page.click("#check");
      assertThat(page.locator("#faults")).hasCount(0);
      assertThat(page.locator("#recounted")).containsText("no record of a closed day yet");
      assertThat(page.locator("#none")).isVisible();
    }
  }

  @Test
  @DisplayName("is refused to everybody else in a sentence")
  void refused() {
    try (var governor = elsewhere("governor")) {
      var page = governor.page();
      page.navigate(address("/audit/"));
      assertThat(page.locator("#gate")).containsText("មានតែសវនករទេ");
      assertThat(page.locator("#standing")).isHidden();
    }
  }

  private void forgedDay() {
    jdbc.update("insert into audit_day values (date '2020-01-01', 3, sha256('x'::bytea))");
  }

  private void gone() {
    jdbc.execute("alter table audit_day disable trigger audit_day_stays");
    jdbc.update("delete from audit_day");
    jdbc.execute("alter table audit_day enable trigger audit_day_stays");
  }
}
