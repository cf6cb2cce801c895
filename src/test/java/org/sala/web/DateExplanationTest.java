package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.sala.engine.DecisionTables;
import org.sala.servicelevel.CaseClock;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A date of a request")
class DateExplanationTest extends InBrowser {

  private static final String TABLE = "processes/citizen-request/service-levels.dmn";

  @Autowired DecisionTables tables;
  @Autowired CaseClock clock;

  private HttpResponse<String> explained(String user, String number, String law) {
    return Caller.basic(port, user, "demo")
        .with("Accept-Language", "en")
        .get(
            "/api/requests/%s/dates/dueAt/explanation%s"
                .formatted(number, law == null ? "" : "?law=" + law));
  }

  private static List<String> days(String answer) {
    return JsonPath.<List<Map<String, Object>>>read(answer, "$.dayByDay").stream()
        .map(day -> day.get("date") + " " + day.get("what") + " " + day.get("counted"))
        .toList();
  }

  // Wages not urgent: twelve working days instead of fifteen.
  private static Map<String, String> shorter() {
    var files = Modeler.shipped(TABLE);
    files.replaceAll(
        (name, table) ->
            table.replace(
                "\"OutputEntry_Labour_0\">\n          <text>15</text>",
                "\"OutputEntry_Labour_0\">\n          <text>12</text>"));
    return files;
  }

  @Test
  @DisplayName("is explained day by day: from where, what was counted, and what was not")
  void asItStands() {
    office.itIs("2026-04-10T16:00");
    var number = office.receive("priority", "HIGH");
    var answer = explained("governor", number, null).body();
    assertThat(days(answer))
        .startsWith(
            "2026-04-10 START 0",
            "2026-04-11 WEEKEND 0",
            "2026-04-12 WEEKEND 0",
            "2026-04-13 COUNTED 1",
            "2026-04-14 HOLIDAY 1",
            "2026-04-15 HOLIDAY 1",
            "2026-04-16 HOLIDAY 1",
            "2026-04-17 COUNTED 2",
            "2026-04-18 WEEKEND 2")
        .contains("2026-05-01 HOLIDAY 11", "2026-05-04 COUNTED 12", "2026-05-05 HOLIDAY 12")
        .endsWith("2026-05-06 COUNTED 13", "2026-05-07 COUNTED 14", "2026-05-08 COUNTED 15");
    assertThat(JsonPath.<String>read(answer, "$.dueAt")).isEqualTo("2026-05-08T10:30:00Z");
    assertThat(JsonPath.<List<String>>read(answer, "$.dayByDay[4].holidays[*].en"))
        .containsExactly("Khmer New Year");
  }

  @Test
  @DisplayName("tells on which days the clock stood still")
  void paused() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("priority", "HIGH");
    office.itIs("2026-06-02T09:00");
    clock.pause(number, org.sala.Office.instant("2026-06-04T09:00"));
    office.itIs("2026-06-04T09:00");
    clock.resume(number);
    var answer = explained("governor", number, null).body();
    assertThat(days(answer))
        .contains(
            "2026-06-02 COUNTED 1",
            "2026-06-03 PAUSED 1",
            "2026-06-04 PAUSED 1",
            "2026-06-05 COUNTED 2");
  }

  @Test
  @DisplayName("is counted by the table in force then or now, with its row named")
  void byVersion() {
    office.itIs("2026-04-10T16:00");
    var number = office.receive("priority", "HIGH");
    int version = tables.version("service-levels");
    var answer = explained("labour-head", number, null);
    assertThat(answer.statusCode()).isEqualTo(404); // the desk has not accepted it yet
    var then = explained("desk", number, "version-" + version).body();
    assertThat(JsonPath.<Integer>read(then, "$.row")).isEqualTo(6);
    assertThat(JsonPath.<Integer>read(then, "$.days")).isEqualTo(15);
    assertThat(JsonPath.<String>read(then, "$.lawName.en"))
        .isEqualTo("Service levels, version %d, in force on receipt".formatted(version));
    assertThat(JsonPath.<String>read(then, "$.dueAt")).isEqualTo("2026-05-08T10:30:00Z");
    assertThat(explained("desk", number, "version-9999").statusCode()).isEqualTo(404);
    assertThat(explained("desk", number, "nonsense").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("is counted by a change that waits, for those who read changes")
  void byProposal() {
    office.itIs("2026-04-10T16:00");
    var number = office.receive("priority", "HIGH");
    var modeler = new Modeler(port);
    var change = modeler.propose("Twelve days", shorter());
    try {
      var law = "change-" + change;
      var answer = explained("governor", number, law).body();
      // Twelve working days from Friday 10 April: Monday 4 May.
      assertThat(JsonPath.<Integer>read(answer, "$.days")).isEqualTo(12);
      assertThat(JsonPath.<Integer>read(answer, "$.row")).isEqualTo(6);
      assertThat(JsonPath.<String>read(answer, "$.dueAt")).isEqualTo("2026-05-04T10:30:00Z");
      assertThat(days(answer)).endsWith("2026-05-04 COUNTED 12");
      assertThat(explained("desk", number, law).statusCode()).isEqualTo(404);
    } finally {
      modeler.withdraw("process-owner", change);
    }
  }

  @ParameterizedTest(name = "{1} pixels wide, in {0}: is explained on the page of the request")
  @Looks({"km, 1440, 900", "en, 390, 844"})
  void page(String language, int width, int height) {
    office.itIs("2026-04-10T16:00");
    var number = office.receive("priority", "HIGH");
    var modeler = new Modeler(port);
    var change = modeler.propose("Twelve days", shorter());
    try (var governor = elsewhere("governor")) {
      var page = governor.page();
      page.setViewportSize(width, height);
      governor.visit("/requests/" + number);
      if (language.equals("en")) {
        page.click("#language");
      }
      var date = page.locator("[data-date=dueAt]");
      assertThat(date.locator("summary"))
          .hasText(language.equals("en") ? "How it comes about" : "របៀបរាប់");
      date.locator("summary").click();
      assertThat(date.locator("li").last())
          .containsText(language.equals("en") ? "working day 15" : "១៥");
      date.locator("select").selectOption("change-" + change);
      assertThat(date.locator("li").last())
          .containsText(language.equals("en") ? "working day 12" : "១២");
      assertThat(date).containsText(language.equals("en") ? "row 6" : "ជួរដេក ៦");
      assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isTrue();
      assertThat(AccessibleTest.violations(page, null)).isEmpty();
      date.scrollIntoViewIfNeeded();
      governor.shot("date-explained-" + language + "-" + width);
    } finally {
      modeler.withdraw("process-owner", change);
    }
  }
}
