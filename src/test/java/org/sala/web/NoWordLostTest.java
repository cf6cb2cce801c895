package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.EmptyLists;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.demo.Demonstration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SalaTest
@EmptyLists
@DisplayName("No word that was typed is lost")
class NoWordLostTest {

  private static final String MY_UNIT = "My unit's tasks|កិច្ចការអង្គភាពខ្ញុំ";
  private static final String WORDS = "ពាក្យដែលខ្ញុំបានសរសេរ។ My words.";
  private static Chromium chromium;

  @Autowired Office office;
  @Autowired Demonstration demonstration;
  @LocalServerPort int port;
  private String number;
  private String other;

  @BeforeAll
  static void openBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @BeforeEach
  void requests() {
    demonstration.createPeople();
    office.itIs("2026-06-01T09:00");
    number = office.receive("category", "LABOUR");
    other = office.receive("category", "LABOUR");
  }

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  /** Types, is interrupted, comes back: the choice and the words stand. */
  private void interruptedBy(Consumer<Tasklist> interruption) {
    try (var desk = new Tasklist(chromium.browser(), port, "desk")) {
      desk.open(MY_UNIT, number);
      type(desk);
      desk.kept();
      interruption.accept(desk);
      stands(desk);
    }
  }

  private static void type(Tasklist desk) {
    desk.form().locator("input[type=radio][value=REJECT]").check();
    reason(desk).fill(WORDS);
  }

  private static Locator reason(Tasklist desk) {
    return desk.form().locator("[id$='-Field_Reason']");
  }

  private static void stands(Tasklist desk) {
    assertThat(reason(desk)).hasValue(WORDS);
    assertThat(desk.form().locator("input[type=radio][value=REJECT]")).isChecked();
  }

  @Test
  @DisplayName("by another tab of the task, another task and back")
  void otherTask() {
    interruptedBy(
        desk -> {
          desk.page().locator(".task-card .nav-tabs li a").nth(1).click();
          desk.page().locator(".task-card .nav-tabs li a").nth(0).click();
          stands(desk);
          desk.tasksOf(other).locator("h4.task a").click();
          assertThat(desk.request().locator(".sala-number")).hasText(other);
          desk.open(MY_UNIT, number);
        });
  }

  @Test
  @DisplayName("by F5, by the way back and by another language")
  void reloaded() {
    interruptedBy(
        desk -> {
          desk.page().reload();
          stands(desk);
          desk.visit("/desk/");
          desk.page().goBack();
          stands(desk);
          desk.switchLanguage();
          desk.open(MY_UNIT, number);
        });
  }

  @Test
  @DisplayName("by an ended session: they stand once the person has logged in again")
  void loggedOut() {
    interruptedBy(
        desk -> {
          desk.page()
              .context()
              .clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
          desk.visit("/");
          desk.logIn("desk");
          desk.open(MY_UNIT, number);
        });
  }

  @Test
  @DisplayName("on another device of the same person, and nobody else's")
  void otherDevice() {
    interruptedBy(
        desk -> {
          try (var second = new Tasklist(chromium.browser(), port, "desk")) {
            second.open(MY_UNIT, number);
            stands(second);
            reason(second).fill(WORDS + " And more.");
            second.kept();
          }
          desk.page().evaluate("dispatchEvent(new Event('focus'))");
          assertThat(reason(desk)).hasValue(WORDS + " And more.");
          reason(desk).fill(WORDS);
        });
    assertThat(office.task(number, "Activity_CheckRequest").getAssignee()).isEqualTo("desk");
  }
}
