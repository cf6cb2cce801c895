package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.sala.EmptyLists;
import org.sala.NobodyStuck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EmptyLists
@DisplayName("In the browser, an officer who leaves")
class LeavingOfficersTest extends InBrowser {

  private static final String MINE = "My tasks|កិច្ចការរបស់ខ្ញុំ";
  private static final String STEP = "Activity_ExamineRequest";
  private static final String WORDS = "The slips of April show the delay. ប័ណ្ណបើកប្រាក់ខែ។";
  private static final String SUBJECT = "Wages of the brick kiln";

  @Autowired IdentityService identity;
  @Autowired JdbcTemplate jdbc;
  private String number;

  @BeforeEach
  void anOfficerAtWork() {
    account("leaver", "Dara", "Keo");
    account("colleague", "Bopha", "Lim");
    office.itIs("2026-06-01T09:00");
    number = office.receive("category", "LABOUR", "subject", SUBJECT);
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
    office.complete("labour-head", number, "Activity_AssignOfficer", "officer", "leaver");
  }

  private void account(String id, String first, String last) {
    var user = identity.newUser(id);
    user.setFirstName(first);
    user.setLastName(last);
    user.setPassword("demo");
    identity.saveUser(user);
    identity.createMembership(id, "labour-officers");
  }

  @AfterEach
  void nobodyStays() {
    List.of("leaver", "colleague").forEach(identity::deleteUser);
  }

  @ParameterizedTest(
      name =
          "{1} pixels wide, in {0}: for another unit sees nothing of the request, nor does that"
              + " unit; the head gives it to a colleague by name, with the words that stand in it")
  @Looks({"en, 1440, 900", "km, 390, 844"})
  void moved(String language, int width, int height) {
    var where = language + "-" + width;
    try (var leaver = as("leaver", language, width, height)) {
      drafts(leaver, where);
      identity.createMembership("leaver", "environment-officers"); // a second person agreed
      office.as("admin", () -> identity.deleteMembership("leaver", "labour-officers"));
      leaver.visit("/");
      seesNothing(leaver);
      leaver.shot("moved-list-" + where);
      leaver.visit("/requests/" + number);
      assertThat(leaver.page().locator("#gate")).isVisible();
      assertThat(leaver.page().locator("body")).not().containsText(SUBJECT);
      leaver.shot("moved-request-" + where);
    }
    try (var head = as("environment-head")) {
      seesNothing(head);
      head.visit("/requests/" + number);
      assertThat(head.page().locator("body")).not().containsText(SUBJECT);
    }
    try (var head = elsewhere("labour-head", language, width, height)) {
      head.visit("/requests/" + number);
      gives(head, language, where);
    }
    takesOver("colleague", language, width, height, where);
    assertThat(office.task(number, STEP).getAssignee()).isEqualTo("colleague");
    NobodyStuck.at(port, List.of(number));
  }

  private void drafts(Tasklist officer, String where) {
    officer.open(MINE, number);
    officer.write("Examination", WORDS);
    officer.kept();
    officer.shot("leaver-drafts-" + where);
  }

  private void seesNothing(Tasklist who) {
    for (var filter : who.filterNames()) {
      who.filter(filter);
      assertThat(who.tasksOf(number)).hasCount(0);
    }
  }

  private void gives(Tasklist head, String language, String where) {
    var page = head.page();
    assertThat(page.locator("#one")).containsText("Dara Keo");
    assertThat(page.locator("#one")).not().containsText("leaver");
    page.locator("[id^=sala-give-][id$=-open]").click();
    var form = page.locator(".sala-action form:visible");
    form.locator("select").selectOption("colleague");
    form.locator("textarea").fill("Dara Keo works elsewhere now.");
    head.shot("head-gives-" + where);
    form.locator("[type=submit]").click();
    assertThat(page.locator("#announcement")).not().isEmpty();
    assertThat(page.locator("#one")).containsText("Bopha Lim");
  }

  /** The words of who left are not lost, and say whose they are. */
  private void takesOver(String who, String language, int width, int height, String where) {
    try (var colleague = as(who, language, width, height)) {
      colleague.open("My unit's tasks|កិច្ចការអង្គភាពខ្ញុំ", number);
      assertThat(colleague.form().locator("[id$='-Field_Examination']")).hasValue(WORDS);
      assertThat(colleague.form().locator(".sala-note")).isVisible();
      colleague.shot("colleague-takes-over-" + where);
    }
  }

  @ParameterizedTest(
      name =
          "{1} pixels wide, in {0}: by being deleted leaves a step that stands on the list of what"
              + " nobody can move, with the button that mends it")
  @Looks({"km, 390, 844", "en, 1440, 900"})
  void deleted(String language, int width, int height) {
    var where = language + "-" + width;
    try (var leaver = as("leaver", language, width, height)) {
      drafts(leaver, where);
    }
    // Past the engine, so that nobody notices before the next look.
    jdbc.update("delete from act_id_membership where user_id_ = 'leaver'");
    jdbc.update("delete from act_id_user where id_ = 'leaver'");
    jdbc.update("delete from act_ru_authorization where user_id_ = 'leaver'");
    try (var governor = elsewhere("governor", language, width, height)) {
      governor.visit("/unmoved/");
      var row =
          governor
              .page()
              .locator("#unmoved tbody tr")
              .filter(new Locator.FilterOptions().setHasText(number));
      assertThat(row).containsText(language.equals("en") ? "Give the step back" : "ប្រគល់");
      assertThat(row.locator("a.act")).hasAttribute("href", address("/requests/" + number));
      assertThat(AccessibleTest.violations(governor.page(), null)).isEmpty();
      governor.shot("deleted-unmoved-" + where);
      row.locator("button").click();
      assertThat(governor.page().locator("#announcement")).containsText(number);
      assertThat(row).hasCount(0);
      governor.shot("deleted-mended-" + where);
    }
    assertThat(office.task(number, STEP).getAssignee()).isNull();
    takesOver("colleague", language, width, height, "deleted-" + where);
    NobodyStuck.at(port, List.of(number));
  }
}
