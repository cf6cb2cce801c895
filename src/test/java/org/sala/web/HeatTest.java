package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("How a process runs")
class HeatTest extends InBrowser {

  private static final String OF_CHECK =
      "/api/models/heat?process=request-check&from=2029-03-05&to=2029-03-06";

  @Test
  @DisplayName("is told step by step: who stands there, how long it took, which way was taken")
  void counted() {
    office.itIs("2029-03-05T09:00");
    var before = heat(OF_CHECK);
    var numbers = List.of(received(), received(), received());
    accepted(numbers.get(0), "2029-03-05T10:00");
    accepted(numbers.get(1), "2029-03-05T12:00");
    accepted(numbers.get(2), "2029-03-06T09:00");
    office.itIs("2029-03-08T09:00");
    received();
    var after = heat(OF_CHECK);
    var check = "$.steps[?(@.step == 'Activity_CheckRequest')].";
    assertThat(number(after, check + "done")).isEqualTo(3);
    assertThat(number(after, check + "median")).isEqualTo(180);
    assertThat(number(after, check + "longest")).isEqualTo(1440);
    assertThat(number(after, check + "again")).isZero();
    assertThat(number(after, check + "standing") - number(before, check + "standing")).isEqualTo(1);
    assertThat(number(after, "$.ways[?(@.flow == 'Flow_CheckAccepted')].taken")).isEqualTo(3);
    assertThat(number(after, "$.ways[?(@.flow == 'Flow_ToBeRejected')].taken")).isZero();
    var wentToTheCheck = "$.ways[?(@.flow == 'Flow_ReportNotAwaited')].taken";
    assertThat(number(after, wentToTheCheck)).isEqualTo(3);
    // The fourth stands there yet, and has gone the way all the same.
    var untilToday = heat(OF_CHECK.replace("to=2029-03-06", "to=2029-03-08"));
    assertThat(number(untilToday, check + "done")).isEqualTo(3);
    assertThat(number(untilToday, wentToTheCheck)).isEqualTo(4);
  }

  @Test
  @DisplayName(
      "is told to those who read changes of models, of days in their order, of what there is")
  void refused() {
    var owner = new Modeler(port).as("process-owner");
    assertThat(new Modeler(port).as("labour-officer").get(OF_CHECK).statusCode()).isEqualTo(403);
    assertThat(owner.get(OF_CHECK.replace("to=2029", "to=2028")).statusCode()).isEqualTo(422);
    assertThat(owner.get(OF_CHECK.replace("request-check", "nothing")).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest(name = "{1} pixels wide, in {0}: is drawn, with its figures below")
  @CsvSource({"km, 1440, 900", "en, 390, 844"})
  void drawn(String language, int width, int height) {
    office.itIs("2026-06-01T09:00");
    office.receive("category", "LABOUR");
    try (var owner = new CockpitBrowser(browser(), port, "process-owner")) {
      var page = owner.page();
      page.setViewportSize(width, height);
      page.addInitScript("localStorage.setItem('sala-language', '" + language + "')");
      owner.visit("/models/");
      page.selectOption("#heat-process", "request-check");
      page.click("#heat-show");
      assertThat(page.locator("[data-step='Activity_CheckRequest']")).isVisible();
      assertThat(page.locator("#heat .warm4")).not().hasCount(0);
      assertThat(AccessibleTest.violations(page, null)).isEmpty();
      owner.shot("models-heat-" + language);
    }
  }

  private String received() {
    return office.receive("category", "LABOUR");
  }

  private void accepted(String number, String at) {
    office.itIs(at);
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
  }

  private String heat(String address) {
    var answer = new Modeler(port).as("process-owner").get(address);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static int number(String json, String path) {
    return JsonPath.<List<Integer>>read(json, path).get(0);
  }
}
