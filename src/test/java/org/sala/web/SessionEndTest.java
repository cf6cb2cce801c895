package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In the browser, a session that is about to end")
class SessionEndTest extends InBrowser {

  private static final String LAST_CALL = "at => localStorage.setItem('sala-last-call', at)";

  @Test
  @DisplayName("is told two minutes before on our pages and in Tasklist, and kept with one press")
  void toldAndKept() {
    try (var desk = elsewhere("desk")) {
      for (var path : new String[] {"/", "/inbox/"}) {
        desk.visit(path);
        var bar = desk.page().locator("#sala-session");
        assertThat(bar).hasCount(0);
        nothingFor(Duration.ofMinutes(28).plusSeconds(10), desk.page());
        assertThat(bar).containsText("ពីរនាទី");
        desk.shot("session-ends" + path.replace('/', '-'));
        bar.locator("button").click();
        assertThat(bar).hasCount(0);
        assertThat(desk.page().evaluate("Date.now() - localStorage.getItem('sala-last-call')"))
            .satisfies(age -> assertThat(((Number) age).longValue()).isLessThan(60_000));
        nothingFor(Duration.ofMinutes(31), desk.page());
        assertThat(bar.locator("a")).isVisible();
      }
    }
  }

  private static void nothingFor(Duration idle, Page page) {
    page.evaluate(LAST_CALL, String.valueOf(Instant.now().minus(idle).toEpochMilli()));
  }
}
