package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.EmptyLists;
import org.sala.demo.Demonstration;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What axe finds: the page itself where it is Sala's, in Tasklist what Sala brings into it. By
 * {@code ./mvnw verify} in Khmer on a telephone and in English on a desk, by {@code ./mvnw -Plooks
 * verify} in both languages on both.
 */
@EmptyLists
@DisplayName("In the browser, axe finds nothing wrong")
class AccessibleTest extends InBrowser {

  private static final int[] DESK = {1440, 900};
  private static final int[] PHONE = {390, 844};

  @Autowired Demonstration demonstration;

  private static List<int[]> sizes(String language) {
    return "all".equals(System.getProperty("looks"))
        ? List.of(DESK, PHONE)
        : List.of(language.equals("km") ? PHONE : DESK);
  }

  @SuppressWarnings("unchecked")
  static List<String> violations(Page page, String within) {
    page.evaluate(axe());
    return (List<String>)
        page.evaluate(
            """
            async (within) => (await axe.run(within ?? document, { resultTypes: ['violations'] }))
              .violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
            """,
            within);
  }

  private static String axe() {
    try (var script = AccessibleTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void openEverything(Page page) {
    page.evaluate(
        """
        document.querySelectorAll('details').forEach((each) => (each.open = true));
        document.querySelectorAll('.sala-action > button').forEach((each) => each.click());
        """);
  }

  @Test
  @DisplayName("on the tab Work, with the field for a note open")
  void work() {
    demonstration.createPeople();
    office.itIs("2026-06-01T09:00");
    var number = office.receive("category", "LABOUR");
    for (var language : new String[] {"km", "en"}) {
      try (var desk = as("desk", language, DESK[0], DESK[1])) {
        desk.open("My unit's tasks|កិច្ចការអង្គភាពខ្ញុំ", number);
        openEverything(desk.page());
        for (var size : sizes(language)) {
          desk.page().setViewportSize(size[0], size[1]);
          assertThat(violations(desk.page(), ".sala-work")).isEmpty();
          desk.shot("work-" + language + "-" + size[0]);
          assertThat(violations(desk.page(), ".sala-choose")).isEmpty();
        }
      }
    }
  }

  @Test
  @DisplayName("on the register of outgoing papers, and beside the form they are made by")
  void papers() {
    demonstration.createPeople();
    office.itIs("2026-06-01T09:00");
    var number = office.receive("category", "LABOUR");
    try (var desk = elsewhere("desk");
        var owner = new CockpitBrowser(desk.page().context().browser(), port, "process-owner")) {
      desk.visit("/requests/" + number);
      desk.page().locator(".sala-letters button[type=submit]").click();
      desk.page().locator(".sala-letters li").first().waitFor();
      for (var language : new String[] {"km", "en"}) {
        for (var size : sizes(language)) {
          desk.page().setViewportSize(size[0], size[1]);
          owner.page().setViewportSize(size[0], size[1]);
          desk.visit("/papers/");
          desk.page().locator("#papers td").first().waitFor();
          assertThat(violations(desk.page(), null)).isEmpty();
          desk.shot("papers-" + language + "-" + size[0]);
          owner.visit("/papers/");
          owner.page().locator("#form-versions td").first().waitFor();
          assertThat(violations(owner.page(), null)).isEmpty();
          owner.shot("forms-" + language + size[0]);
        }
        desk.page().click("#language");
        owner.page().click("#language");
      }
    }
  }

  @Test
  @DisplayName("on the request's page, with every form open, and colleagues offered")
  void requestsPage() {
    demonstration.createPeople();
    office.itIs("2026-06-01T09:00");
    var number = office.receive("category", "LABOUR");
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "HIGH",
        "checkResult",
        "ACCEPT");
    try (var head = elsewhere("labour-head")) {
      var page = head.page();
      for (var language : new String[] {"km", "en"}) {
        for (var size : sizes(language)) {
          page.setViewportSize(size[0], size[1]);
          head.visit("/requests/" + number);
          openEverything(page);
          page.locator("#sala-note").pressSequentially("@");
          assertThat(page.locator(".sala-colleagues button").first()).isVisible();
          assertThat(violations(page, null)).isEmpty();
          head.shot("request-" + language + "-" + size[0]);
        }
        page.click("#language");
      }
    }
  }

  @Test
  @DisplayName("on the governors' desk, with look-alikes open, and on a dossier")
  void governorsDesk() {
    demonstration.createPeople();
    var late = new LateOffice(office);
    late.request("Amber Heron Garments", "040301");
    var number = late.request("Amber Heron Garments", "040302");
    late.silentUntilGovernor();
    try (var governor = elsewhere("governor")) {
      var page = governor.page();
      for (var language : new String[] {"km", "en"}) {
        for (var size : sizes(language)) {
          page.setViewportSize(size[0], size[1]);
          governor.visit("/governor/");
          page.locator(".together").first().click();
          openEverything(page);
          assertThat(page.locator(".pile .sala-form").first()).isVisible();
          assertThat(violations(page, null)).isEmpty();
          governor.visit("/governor/?number=" + number);
          openEverything(page);
          assertThat(page.locator("#decision .sala-form")).isVisible();
          assertThat(violations(page, null)).isEmpty();
          governor.shot("dossier-open-" + language + "-" + size[0]);
        }
        page.click("#language");
      }
    } finally {
      late.end();
    }
  }
}
