package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.sala.models.ProductModels;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A file that the office has changed, and a new version of Sala as well,")
class DisputedUpdateTest extends InBrowser {

  private static final String PROCESS = "processes/commitment/commitment.bpmn";
  private static final String FORM = "forms/commitment/keep-promise.form";

  @Autowired ProductModels product;
  private int ofOffice;

  @AfterEach
  void everythingAsBefore() {
    new Modeler(port).undo("process-owner-2", ofOffice, "The test is over.");
    product.bring(Map.of());
  }

  private static Map<String, String> with(String step, String instead, String label) {
    var files = Modeler.shipped(PROCESS, FORM);
    files.computeIfPresent(
        "commitment.bpmn", (name, model) -> model.replace("name=\"" + step, "name=\"" + instead));
    files.computeIfPresent(
        "keep-promise.form",
        (name, form) -> form.replaceFirst("(\"label\": \")[^\"]*\"", "$1" + label + "\""));
    return files;
  }

  @ParameterizedTest(
      name =
          "is a change that shows where both began, what each made of it, and how forms would look;"
              + " who agrees takes Sala''s, one click brings the office''s back ({0}, {1} wide)")
  @Looks({"km, 1440, 900", "en, 390, 844"})
  void disputed(String language, int width, int height) throws IOException {
    ofOffice =
        new Modeler(port)
            .putInForce(
                "The office's words",
                with("Keep promise", "Fulfil promise", "តើបានធ្វើទេ? / Was it fulfilled?"));
    var brought = new HashMap<String, byte[]>();
    with("Remind of promise", "Recall promise", "តើបានអនុវត្តទេ? / Has it been done?")
        .forEach((name, text) -> brought.put(name, text.getBytes(StandardCharsets.UTF_8)));
    product.bring(brought); // as the start of a new version does
    var change = latest();
    try (var owner = new CockpitBrowser(browser(), port, "process-owner");
        var second = new CockpitBrowser(browser(), port, "process-owner-2")) {
      owner.visit("/models/#" + change);
      owner.page().fill("#why", "Sala's new version.");
      owner.page().click("#giveReason");
      assertThat(owner.page().locator("#said")).hasText("Sala's new version.");
      second.page().setViewportSize(width, height);
      second.visit("/models/#" + change);
      if (language.equals("en")) {
        second.page().click("#language");
      }
      var model = file(second, "commitment.bpmn");
      assertThat(model.locator(".dispute .differences").nth(0)).containsText("Fulfil promise");
      assertThat(model.locator(".dispute .differences").nth(0))
          .not()
          .containsText("Recall promise");
      assertThat(model.locator(".dispute .differences").nth(1)).containsText("Recall promise");
      assertThat(model.locator(".drawings svg")).hasCount(3);
      var form = file(second, "keep-promise.form").locator(".forms form");
      assertThat(form).hasCount(3);
      var isEnglish = language.equals("en");
      assertThat(form.nth(1)).containsText(isEnglish ? "Was it fulfilled?" : "តើបានធ្វើទេ?");
      assertThat(form.nth(2)).containsText(isEnglish ? "Has it been done?" : "តើបានអនុវត្តទេ?");
      assertThat(form.locator("button[type=submit]")).hasCount(0);
      assertThat(form.locator("input:enabled, textarea:enabled, select:enabled")).hasCount(0);
      assertThat(AccessibleTest.violations(second.page(), null)).isEmpty();
      second.shot("models-disputed-" + language + "-" + width);
      second.page().click("#agree");
      second.page().locator("#undo").waitFor();
      assertThat(inForce()).contains("Recall promise").doesNotContain("Fulfil promise");
      second.page().fill("#why", "Our words are better known.");
      second.page().click("#undo");
      assertThat(second.page().locator("#change h2"))
          .containsText(Pattern.compile("Undo of change|ដកការកែប្រែ"));
      assertThat(inForce()).contains("Fulfil promise").doesNotContain("Recall promise");
    }
  }

  private static Locator file(CockpitBrowser who, String name) {
    return who.page()
        .locator(".file", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name));
  }

  private int latest() {
    return JsonPath.read(
        new Modeler(port).as("process-owner").get("/api/models").body(), "$.changes[0].id");
  }

  private String inForce() throws IOException {
    var repository = office.engine().getRepositoryService();
    var process =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("commitment")
            .latestVersion()
            .singleResult();
    try (var model = repository.getProcessModel(process.getId())) {
      return new String(model.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
