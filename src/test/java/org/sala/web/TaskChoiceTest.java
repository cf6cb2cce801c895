package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The task lists are narrowed")
class TaskChoiceTest extends InBrowser {

  private String received(String category, String place) {
    office.itIs("2026-06-01T09:00");
    return office.receive("category", category, "placeCode", place);
  }

  private Caller as(String user, String language) {
    return Caller.basic(port, user, "demo").with("Accept-Language", language);
  }

  private List<String> numbers(String user, String choice) {
    var answer = as(user, "en").post("/api/task-choices/numbers", choice);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonPath.read(answer.body(), "$.numbers");
  }

  @Test
  @DisplayName("by category, place, status and whom a request waits for, to one's own tasks alone")
  void numbers() {
    var water = received("WATER", "0401");
    var road = received("ROAD", "0402");
    assertThat(numbers("desk", "{\"category\":\"WATER\"}")).contains(water).doesNotContain(road);
    assertThat(numbers("desk", "{\"place\":\"0402\"}")).contains(road).doesNotContain(water);
    assertThat(numbers("desk", "{\"status\":\"CHECKING\",\"waiting\":\"DESK\"}"))
        .contains(road, water);
    assertThat(numbers("desk", "{\"waiting\":\"REQUESTER\"}")).doesNotContain(road, water);
    assertThat(numbers("desk", "{}")).contains(road, water);
    assertThat(numbers("labour-officer", "{\"category\":\"WATER\"}")).doesNotContain(water);
    assertThat(numbers("admin", "{}")).isEmpty();
  }

  @Test
  @DisplayName("under names of the person's own, which nobody else sees, changes or deletes")
  void kept() {
    var choice = "{\"name\":\" %s \",\"choice\":{\"category\":\"WATER\",\"nobodys\":true}}";
    var mine = as("labour-officer", "en").post("/api/task-choices", choice.formatted("ទឹក"));
    assertThat(mine.statusCode()).as(mine.body()).isEqualTo(200);
    assertThat(JsonPath.<List<String>>read(mine.body(), "$[*].name")).containsExactly("ទឹក");
    int id = JsonPath.read(mine.body(), "$[0].id");
    as("labour-officer", "en")
        .post("/api/task-choices", choice.formatted("ទឹក").replace("WATER", "ROAD"));
    var again = as("labour-officer", "en").get("/api/task-choices").body();
    assertThat(JsonPath.<List<String>>read(again, "$[*].choice.category")).containsExactly("ROAD");
    assertThat(as("land-officer", "en").get("/api/task-choices").body()).isEqualTo("[]");
    as("land-officer", "en").send("DELETE", "/api/task-choices/" + id, "", "application/json");
    assertThat(as("labour-officer", "en").get("/api/task-choices").body()).contains("ROAD");
    as("labour-officer", "en").send("DELETE", "/api/task-choices/" + id, "", "application/json");
    assertThat(as("labour-officer", "en").get("/api/task-choices").body()).isEqualTo("[]");
    assertThat(as("desk", "en").post("/api/task-choices", choice.formatted(" ")).statusCode())
        .isEqualTo(422);
  }

  @Test
  @DisplayName("in Tasklist, kept there, chosen again after a new start, and deleted")
  void inTasklist() {
    var water = received("WATER", "0401");
    var road = received("ROAD", "0402");
    try (var desk = as("desk")) {
      var page = desk.page();
      desk.filter("My unit's tasks|កិច្ចការអង្គភាពខ្ញុំ");
      page.click(".sala-narrow summary");
      page.locator("#sala-narrow-category").selectOption("WATER");
      assertThat(desk.tasksOf(water)).hasCount(1);
      assertThat(desk.tasksOf(road)).hasCount(0);
      desk.shot("narrowed-km");
      page.fill("#sala-narrow-name", "ទឹកស្អាត");
      page.click("#sala-narrow-save");
      assertThat(page.locator(".sala-narrow [role=status]")).containsText("ទឹកស្អាត");
      assertThat(AccessibleTest.violations(page, ".sala-narrow")).isEmpty();
      desk.switchLanguage();
      desk.filter("My unit's tasks|កិច្ចការអង្គភាពខ្ញុំ");
      page.click(".sala-narrow summary");
      assertThat(page.locator("#sala-narrow-mine option"))
          .hasText(new String[] {"Choose …", "ទឹកស្អាត"});
      page.locator("#sala-narrow-mine")
          .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("ទឹកស្អាត"));
      assertThat(page.locator("#sala-narrow-category")).hasValue("WATER");
      assertThat(desk.tasksOf(road)).hasCount(0);
      page.setViewportSize(390, 844);
      desk.shot("narrowed-en-390");
      page.setViewportSize(1440, 900);
      page.click("#sala-narrow-forget");
      assertThat(page.locator("#sala-narrow-mine option")).hasCount(1);
      assertThat(page.locator("#sala-narrow-category")).hasValue("");
    }
  }
}
