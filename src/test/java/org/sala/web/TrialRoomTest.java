package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A trial room")
class TrialRoomTest extends InBrowser {

  private static final LocatorAssertions.IsVisibleOptions IN_A_MINUTE =
      new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName(
      "is begun with a change, has its models, invented people and requests and a clock to set on,"
          + " and leaves nothing")
  void journey() {
    var files = Modeler.shipped("processes/citizen-request/request-check.bpmn");
    files.replaceAll((name, model) -> model.replaceFirst("Check request", "Look at request"));
    var change = new Modeler(port).propose("Words of a step", files);
    var requests = jdbc.sql("select count(*) from request").query(Integer.class).single();
    try (var owner = new CockpitBrowser(browser(), port, "process-owner-2")) {
      var page = owner.page();
      page.addInitScript("localStorage.setItem('sala-language', 'en')");
      owner.visit("/models/#" + change);
      page.click("#try");
      assertThat(page.locator("#trial-state")).containsText("With change " + change);
      assertThat(page.locator("#trial-address")).isVisible(IN_A_MINUTE);
      owner.shot("trial-room-begun");
      var password = page.locator("#trial-password").innerText();
      inTheRoom(page.locator("#trial-address").getAttribute("href"), password);

      var second = new Modeler(port).as("process-owner");
      assertThat(second.post("/api/models/trial", "{}").statusCode()).isEqualTo(422);
      assertThat(new Modeler(port).as("auditor").get("/api/models/trial").statusCode())
          .isEqualTo(403);
      page.click("#trial-end");
      assertThat(page.locator("#trial-begin")).isVisible();
    }
    assertThat(jdbc.sql("select count(*) from request").query(Integer.class).single())
        .isEqualTo(requests);
  }

  private void inTheRoom(String address, String password) {
    try (var context = browser().newContext()) {
      var page = context.newPage();
      page.addInitScript("localStorage.setItem('sala-language', 'en')");
      page.navigate(address);
      assertThat(page.locator("body")).isVisible();
      assertThat(mark(page)).contains("TRIAL");
      page.waitForLoadState(LoadState.NETWORKIDLE); // what is typed before is lost
      page.locator(LogIn.READY).waitFor();
      page.fill("[ng-model='username']", "desk");
      page.fill("[ng-model='password']", password);
      page.click("form[name='signinForm'] [type=submit]");
      var tasks = page.locator("[cam-tasks] li.task");
      tasks.first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));
      assertThat(tasks.first()).containsText("TRIAL-");
      assertThat(tasks.filter(named("Look at request")).first()).isVisible();
      page.navigate(address + "requests/");
      assertThat(page.locator("#requests tbody tr").first()).containsText("TRIAL-");
      var before = page.locator("#trial-now").innerText();
      page.click(".trial-week");
      assertThat(page.locator("#trial-now")).not().hasText(before);
      page.selectOption("#trial-person", "governor");
      assertThat(page.locator(".account").first()).containsText("Vathana Lor");
      assertThat(mark(page)).contains("TRIAL");
      Screenshots.take(page, "trial-room-inside");
    }
  }

  private static String mark(Page page) {
    return (String) page.evaluate("document.body.dataset.trial");
  }

  private static Locator.FilterOptions named(String name) {
    return new Locator.FilterOptions().setHasText(name);
  }
}
