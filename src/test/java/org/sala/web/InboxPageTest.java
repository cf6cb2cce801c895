package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.language.Bilingual;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("In the browser, the inbox")
class InboxPageTest {

  private static Chromium chromium;

  @Autowired Office office;
  @Autowired Notifications notifications;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @BeforeAll
  static void openBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  /** What other tests told the same people is long ago. */
  @BeforeEach
  void nothingWasToldBefore() {
    jdbc.sql("update notification set created_at = '2020-01-01', handed_on_at = '2020-01-01'")
        .update();
  }

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  private void send(String key, String number, Audience audience) {
    notifications.send(
        key + number,
        number,
        audience,
        new Bilingual(
            "The inspection for request " + number + " is late.",
            "ការចុះពិនិត្យសម្រាប់សំណើលេខ " + number + " យឺតហើយ។"),
        Office.instant("2026-06-05T17:30"));
  }

  @Test
  @DisplayName("opens from the bell, in both languages, marks what is read and leads to the task")
  void bellAndPage() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    send("first:", number, new Audience.Group("desk"));
    send("second:", number, new Audience.Group("desk"));
    try (var desk = new Tasklist(chromium.browser(), port, "desk")) {
      var page = desk.page();
      var badge = page.locator(".sala-bell .sala-bell-count");
      assertThat(badge).hasText("២");
      assertThat(page.locator("[cam-tasks] li.task").first()).isVisible();
      desk.shot("inbox-bell-tasklist-km");
      page.click(".sala-bell");
      var messages = page.locator("#messages > li");
      assertThat(messages).hasCount(2);
      assertThat(page.locator("#messages > li.unread")).hasCount(2);
      assertThat(messages.first()).containsText("ការចុះពិនិត្យសម្រាប់សំណើលេខ " + number);
      assertThat(messages.first()).containsText("ថ្ងៃទី៥ ខែមិថុនា ឆ្នាំ២០២៦");
      desk.shot("inbox-km");
      page.click("#language");
      assertThat(messages.first()).containsText("The inspection for request");
      assertThat(messages.first()).containsText("Until 5 June 2026");
      assertThat(page.locator(".sala-bell")).hasAttribute("aria-label", "Inbox: 2 unread");

      messages.first().locator("button").click();
      assertThat(page.locator("#messages > li.unread")).hasCount(1);
      assertThat(messages.first()).hasClass("unread");
      assertThat(badge).hasText("1");
      desk.shot("inbox-en");
      page.setViewportSize(390, 844);
      assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as("fits a phone")
          .isTrue();
      desk.shot("inbox-390-en");
      page.click("#read-all");
      assertThat(page.locator("#messages > li.unread")).hasCount(0);
      assertThat(badge).isHidden();

      page.setViewportSize(1440, 900);
      page.locator("#messages > li a").first().click();
      assertThat(desk.request().locator(".sala-number")).hasText(number);
      desk.shot("inbox-leads-to-task-en");
      for (var path :
          new String[] {"desk", "meetings", "messages", "minutes", "notices", "reports"}) {
        desk.visit("/" + path + "/");
        assertThat(page.locator(".top .sala-bell")).isVisible();
      }
      desk.visit("/meetings/");
      desk.shot("inbox-bell-on-a-page-en");
    }
  }

  @Test
  @DisplayName("marks all as read from a later page too, but nothing that came since")
  void readAllFromLaterPage() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    for (int i = 0; i < 25; i++) {
      send("many " + i + ":", number, new Audience.Group("desk"));
    }
    try (var desk = Tasklist.notShown(chromium.browser(), port, "desk")) {
      var page = desk.page();
      desk.visit("/inbox/");
      page.click("#next");
      assertThat(page.locator("#page")).hasText("ទំព័រ ២");
      send("late:", number, new Audience.Group("desk"));
      page.click("#read-all");
      assertThat(page.locator("#messages > li.unread")).hasCount(1);
      assertThat(page.locator(".sala-bell .sala-bell-count")).hasText("១");
    }
  }

  @Test
  @DisplayName("leads to the notice that a message is about")
  void leadsToNotice() {
    office.itIs("2026-06-01T09:00");
    var notice =
        JsonPath.<String>read(
            Caller.basic(port, "desk", "demo")
                .post(
                    "/api/notices",
                    """
                    {"organisation":"Reed Community","subject":"A market day","heldOn":"2026-07-18",
                     "placeCode":"0401"}""")
                .body(),
            "$.number");
    send("notice:", notice, new Audience.Group("desk"));
    try (var desk = Tasklist.notShown(chromium.browser(), port, "desk")) {
      desk.visit("/inbox/");
      desk.page().locator("#messages > li a").first().click();
      assertThat(desk.page().locator("#one")).containsText("A market day");
      assertThat(desk.page()).hasURL(Pattern.compile("/notices/\\?number=" + notice));
    }
  }

  @Test
  @DisplayName("has its bell in the bars of Cockpit, Welcome and Admin, until the reader logs out")
  void bellInEveryBar() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    send("mender:", number, new Audience.Person("process-owner"));
    send("admin:", number, new Audience.Person("admin"));
    for (var bar :
        Map.of("cockpit", "process-owner", "welcome", "process-owner", "admin", "admin")
            .entrySet()) {
      try (var context = chromium.browser().newContext()) {
        var page = context.newPage();
        page.navigate("http://localhost:" + port + "/camunda/app/" + bar.getKey() + "/default/");
        page.locator("[ng-model='username']").waitFor();
        assertThat(page.locator(".sala-bell")).hasCount(0);
        page.fill("[ng-model='username']", bar.getValue());
        page.fill("[ng-model='password']", "demo");
        page.click("form[name='signinForm'] [type=submit]");
        assertThat(page.locator(".sala-bell .sala-bell-count")).hasText("១");
        assertThat(page.locator(".sala-bell")).hasCount(1);
        Screenshots.take(page, "bell-in-" + bar.getKey());
        page.click(".account .dropdown-toggle");
        page.click(".account .logout a");
        page.locator("[ng-model='username']").waitFor();
        assertThat(page.locator(".sala-bell")).hasCount(0);
      }
    }
  }

  @Test
  @DisplayName("says that there is nothing, and tells of a request without a task how it stands")
  void emptyAndWithoutTask() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    try (var auditor = Tasklist.notShown(chromium.browser(), port, "auditor")) {
      var page = auditor.page();
      page.setViewportSize(390, 844);
      auditor.visit("/inbox/");
      assertThat(page.locator("#none")).isVisible();
      assertThat(page.locator("#unread")).hasText("");
      assertThat(page.locator(".sala-bell")).isVisible();
      auditor.shot("inbox-empty-390-km");
      send("auditor:", number, new Audience.Person("auditor"));
      auditor.visit("/inbox/");
      page.locator("#messages > li a").first().click();
      assertThat(page.locator("#messages .case")).containsText("Wages paid late");
      assertThat(page.locator("#messages > li.unread")).hasCount(0);
      auditor.shot("inbox-without-task-390-km");
    }
  }

  @Test
  @DisplayName("has messages to hand on page by page")
  void messagesByPage() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    for (int i = 0; i < 51; i++) {
      notifications.send(
          "out:" + i + number,
          number,
          Audience.REQUESTER,
          new Bilingual("Word " + i, "ពាក្យ " + i));
    }
    try (var desk = Tasklist.notShown(chromium.browser(), port, "desk")) {
      desk.visit("/messages/");
      var page = desk.page();
      assertThat(page.locator("#list tbody tr")).hasCount(50);
      assertThat(page.locator("#previous")).isDisabled();
      page.click("#next");
      assertThat(page.locator("#page")).hasText("ទំព័រ ២");
      assertThat(page.locator("#next")).isDisabled();
      assertThat(page.locator("#list tbody")).containsText("ពាក្យ 50");
      desk.shot("messages-second-page-km");
      page.click("#previous");
      assertThat(page.locator("#list tbody tr")).hasCount(50);
    }
  }
}
