package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In the browser, the state of Sala")
class StateOfSalaPageTest extends InBrowser {

  private static final String PATH = "/api/admin/state";

  @Test
  @DisplayName("tells an administrator in words what Sala stands on and how much it carries")
  void told() {
    try (var admin = elsewhere("admin")) {
      admin.visit("/admin/");
      var page = admin.page();
      assertThat(page.locator("#menu a[aria-current=page]")).hasText("ស្ថានភាពសាលា");
      assertThat(page.locator("#parts tbody tr")).hasCount(8);
      assertThat(page.locator("#parts tr.down")).hasCount(0);
      assertThat(page.locator("#figures tbody tr")).hasCount(10);
      admin.shot("state-km");
      page.click("#language");
      assertThat(page.locator("#running"))
          .hasText(Pattern.compile("Version .+, commit [0-9a-f]{7}, running since .+"));
      assertThat(page.locator("#parts")).containsText("It answers in time and has room.");
      assertThat(page.locator("#figures")).containsText("Open requests whose answer is late");
      admin.shot("state-en");
      page.setViewportSize(390, 844);
      assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isTrue();
      admin.shot("state-390-en");
      // What is down is said with what to do.
      page.route(
          Pattern.compile(PATH),
          route -> {
            var answer = route.fetch();
            route.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replaceAll("\"up\" ?: ?true", "\"up\":false")));
          });
      page.click("#again");
      assertThat(page.locator("#parts tr.down")).hasCount(8);
      assertThat(page.locator("#parts")).containsText("start Sala on them anew");
      admin.shot("state-down-390-en");
    }
  }

  @Test
  @DisplayName("is for administrators alone")
  void administratorsAlone() throws Exception {
    var state = Caller.basic(port, "admin", "demo").get(PATH);
    assertThat(state.statusCode()).isEqualTo(200);
    assertThat(JsonPath.<List<String>>read(state.body(), "$.parts[?(@.up == true)].part"))
        .containsExactly(
            "DATABASE", "DISK", "CLOCK", "RESTORE", "ACCOUNTS", "SIGN_ON", "JOBS", "AUDIT");
    for (var user : List.of("governor", "auditor", "process-owner", "desk")) {
      assertThat(Caller.basic(port, user, "demo").get(PATH).statusCode()).as(user).isEqualTo(403);
    }
  }
}
