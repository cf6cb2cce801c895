package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.EmptyLists;
import org.sala.NobodyStuck;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.request.Requests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SalaTest
@EmptyLists
@DisplayName("In the browser")
class TasklistJourneyTest {

  private static final String MINE = "My tasks|កិច្ចការរបស់ខ្ញុំ";
  private static final String MY_UNIT = "My unit's tasks|កិច្ចការអង្គភាពខ្ញុំ";
  private static final String ESCALATIONS = "Escalations|បានបញ្ជូនទៅថ្នាក់លើ";

  private static final String SUBJECT = "ការជីកស្រះជិតភូមិត្រពាំងធំ";
  private static final String NARRATIVE =
      "ក្រុមហ៊ុនមួយបានជីកស្រះជ្រៅនៅជិតភូមិ។ ច្រាំងស្រះបាក់ ហើយក្មេងៗអាចធ្លាក់ទឹក។";
  private static final String VILLAGE = "ភូមិត្រពាំងធំ";
  private static final String REQUESTER = "សុខ សុភា";

  private static Chromium chromium;

  @Autowired Office office;
  @Autowired Requests requests;
  @LocalServerPort int port;

  @BeforeAll
  static void openBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("a request travels from the desk over a late decision to an answer that is agreed")
  void aRequestTravelsFromTheDeskToAnAgreedAnswer() {
    office.itIs("2026-06-01T09:00");
    var number = registeredAtTheDesk();
    as("desk", desk -> check(desk, number));
    inEnglish("environment-head", head -> assign(head, number));
    inEnglish("environment-officer", officer -> sendInspectors(officer, number));
    inEnglish("environment-inspector", inspector -> inspect(inspector, number));
    office.goTo("2026-07-03T09:00");
    inEnglish("governor", governor -> decide(governor, number));
    inEnglish("environment-officer", officer -> answer(officer, number));
    inEnglish("environment-head", head -> approve(head, number));
    inEnglish("governor", governor -> approveAsGovernor(governor, number));
    as("desk", desk -> recordAgreement(desk, number));
    assertThat(requests.get(number).outcome()).isEqualTo("RESOLVED");
    NobodyStuck.handOn(port, List.of(number));
    NobodyStuck.at(port, List.of(number));
  }

  private String registeredAtTheDesk() {
    try (var desk = Tasklist.notShown(chromium.browser(), port, "desk")) {
      desk.visit("/desk/");
      var page = desk.page();
      page.selectOption("#channel", "WALK_IN");
      page.selectOption("#category", "ENV");
      page.fill("#subject", SUBJECT);
      page.fill("#narrative", NARRATIVE);
      page.selectOption("#district", "0402");
      page.fill("#placeDetail", VILLAGE);
      page.selectOption("#requesterKind", "CITIZEN");
      page.fill("#name", REQUESTER);
      page.fill("#phone", "០១២ ៣៤៥ ៦៧៨");
      page.check("#confidential");
      desk.shot("register-km");
      page.click("#submit");
      assertThat(page.locator("#receipt-number")).hasText(Pattern.compile("KPC-2026-\\d{6}"));
      assertThat(page.locator("#receipt-code")).hasText(Pattern.compile("\\S{16,}"));
      desk.shot("receipt-km");
      page.click("#language");
      assertThat(page.locator("h1")).hasText("Register a request");
      desk.shot("receipt-en");
      return page.locator("#receipt-number").innerText();
    }
  }

  private void check(Tasklist desk, String number) {
    desk.open(MY_UNIT, number);
    readsRequest(desk, "Request registered|បានចុះបញ្ជីសំណើ");
    knowsRequester(desk);
    desk.shot("check-request-km");
    desk.claim();
    desk.shot("check-form-km");
    desk.select("Priority", "ខ្ពស់");
    desk.choose("CheckResult", "ទទួលយក");
    desk.shot("check-filled-km");
    desk.complete();
    desk.shot("check-done-km");
  }

  private void assign(Tasklist head, String number) {
    head.open(MY_UNIT, number);
    readsRequest(head, "Check request");
    assertThat(head.request()).not().containsText(REQUESTER);
    head.claim();
    head.select("Officer", "Visal Norn");
    head.write("Instruction", "Go there this week.");
    head.shot("assign-filled-en");
    head.complete();
  }

  private void sendInspectors(Tasklist officer, String number) {
    officer.open(MINE, number);
    readsRequest(officer, "Assign officer");
    officer.write("Examination", "No licence for digging was found.");
    officer.choose("NextStep", "Inspect the site");
    officer.write("Reason", "The banks must be measured.");
    officer.shot("examine-filled-en");
    officer.complete();
  }

  private void inspect(Tasklist inspector, String number) {
    inspector.open(MY_UNIT, number);
    readsRequest(inspector, "Examine request");
    inspector.claim();
    inspector.writeDate("VisitDate", "03/06/2026");
    inspector.write("Team", "Two inspectors and the village chief");
    inspector.shot("plan-visit-filled-en");
    inspector.complete();
    office.runJobs();
    office.itIs("2026-06-03T15:00");
    inspector.openNext(MY_UNIT, number);
    readsRequest(inspector, "Plan visit");
    inspector.claim();
    inspector.choose("VisitResult", "The site was visited");
    inspector.write("Findings", "The pond is 9 m deep and 20 m from the houses.");
    inspector.write("Recommendation", "Fence it and fill it by the end of July.");
    inspector.shot("findings-filled-en");
    inspector.complete();
  }

  private void decide(Tasklist governor, String number) {
    governor.open(ESCALATIONS, number);
    readsRequest(governor, "Asked for a decision");
    assertThat(governor.request()).containsText("The decision is with the level above");
    assertThat(governor.request()).containsText("The site was visited");
    assertThat(governor.request().locator(".sala-mark-alert").first()).hasText("Overdue");
    knowsRequester(governor);
    governor.claim();
    governor.select("Decision", "Instruction to the unit");
    governor.selectBeginning("ExtraDays", "5: ");
    governor.write("Instruction", "Answer the village within a week.");
    governor.write("Reason", "The answer is late and children are in danger.");
    governor.shot("decide-filled-en");
    governor.complete();
  }

  private void answer(Tasklist officer, String number) {
    officer.open(MINE, number);
    readsRequest(officer, "It is due now");
    assertThat(officer.request()).containsText("Answer the village within a week.");
    assertThat(officer.form().locator("[type=radio]:checked")).hasCount(0);
    officer.write("Examination", "The findings are confirmed.");
    officer.choose("NextStep", "Draft the answer");
    officer.complete();
    office.runJobs();
    officer.openNext(MINE, number);
    officer.chooseFirst("Done");
    officer.select("OutcomeKind", "Corrective action");
    officer.write("Answer", "ក្រុមហ៊ុនត្រូវធ្វើរបងជុំវិញស្រះ និងលុបស្រះត្រឹមចុងខែកក្កដា។");
    officer.shot("draft-filled-en");
    officer.complete();
  }

  private void approve(Tasklist head, String number) {
    head.open(MY_UNIT, number);
    readsRequest(head, "Draft answer");
    head.claim();
    head.choose("AnswerApproval", "Approve");
    head.complete();
  }

  private void approveAsGovernor(Tasklist governor, String number) {
    governor.open(MY_UNIT, number);
    readsRequest(governor, "Approve answer");
    governor.claim();
    governor.choose("GovernorApproval", "Approve");
    governor.complete();
  }

  private void recordAgreement(Tasklist desk, String number) {
    desk.open(MY_UNIT, number);
    readsRequest(desk, "អភិបាលអនុម័តចម្លើយ|ចម្លើយ");
    desk.claim();
    desk.choose("ToldBy", "ដោយផ្ទាល់");
    desk.choose("Response", "យល់ព្រម");
    desk.shot("agreement-filled-km");
    desk.complete();
    desk.shot("agreement-done-km");
  }

  @Test
  @DisplayName("what is wrong is said in the reader's language, and the task stays")
  void refusalsAreSaidInTheReadersLanguage() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    as(
        "desk",
        desk -> {
          desk.open(MY_UNIT, number);
          desk.claim();
          refuses(
              desk, "សំណើស្ទួន", "សូមបំពេញ៖ មូលហេតុជូនអ្នកស្នើសុំ", "គ្មានសំណើផ្សេងដែលមានលេខនេះទេ");
          desk.shot("refused-km");
          desk.switchLanguage();
          desk.open(MY_UNIT, number);
          refuses(
              desk,
              "Duplicate of another request",
              "Fill in: Reason, for the requester",
              "There is no other request with this number.");
          desk.shot("refused-en");
        });
    assertThat(office.open(number)).containsExactly("Activity_CheckRequest");
  }

  private static void refuses(Tasklist desk, String choice, String incomplete, String wrong) {
    desk.choose("CheckResult", choice);
    desk.write("DuplicateOf", "KPC-1999-000001");
    desk.write("Reason", "");
    desk.pressComplete();
    assertThat(desk.form().locator(".sala-error")).hasText(incomplete);
    desk.shot("incomplete");
    desk.write("Reason", "It repeats an earlier request.");
    assertThat(desk.refusal()).containsText(wrong);
    assertThat(desk.refusal()).not().containsText("Cannot submit");
  }

  @Test
  @DisplayName("nobody finds the tasks of another unit in any filter")
  void nobodyFindsTheTasksOfAnotherUnit() {
    office.itIs("2026-06-01T09:00");
    var labour = assignedTo("LABOUR", "labour");
    var environment = assignedTo("ENV", "environment");
    as(
        "environment-officer",
        officer -> {
          officer.filter(MINE);
          assertThat(officer.tasksOf(environment)).hasCount(1);
          for (var filter : officer.filterNames()) {
            officer.filter(filter);
            assertThat(officer.tasksOf(labour)).hasCount(0);
          }
        });
  }

  private String assignedTo(String category, String unit) {
    var number = office.receive("category", category);
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        category,
        "priority",
        "HIGH",
        "checkResult",
        "ACCEPT");
    office.complete(unit + "-head", number, "Activity_AssignOfficer", "officer", unit + "-officer");
    return number;
  }

  @Test
  @DisplayName("everybody chooses Khmer or English, and the banner that advertises is gone")
  void theLanguageIsChosen() {
    as(
        "governor",
        governor -> {
          assertThat(governor.page().locator(".ce-eol-banner")).isHidden();
          assertThat(governor.filterNames()).contains("កិច្ចការរបស់ខ្ញុំ", "បានបញ្ជូនទៅថ្នាក់លើ");
          governor.switchLanguage();
          assertThat(governor.page().locator(".ce-eol-banner")).isHidden();
          assertThat(governor.filterNames())
              .isEqualTo(
                  List.of(
                      "My unit's tasks",
                      "My tasks",
                      "Unassigned in my unit",
                      "Due in 2 working days",
                      "Overdue",
                      "Escalations"));
          governor.switchLanguage();
          assertThat(governor.filterNames()).contains("កិច្ចការរបស់ខ្ញុំ");
        });
  }

  private void as(String user, Consumer<Tasklist> work) {
    as(user, "km", work);
  }

  private void inEnglish(String user, Consumer<Tasklist> work) {
    as(user, "en", work);
  }

  private void as(String user, String language, Consumer<Tasklist> work) {
    try (var tasklist =
        Tasklist.notShown(chromium.browser(), port, user).chosen(language, 1440, 900).shown()) {
      try {
        work.accept(tasklist);
      } catch (AssertionError | PlaywrightException e) {
        tasklist.shot("failed");
        throw e;
      }
    }
    office.runJobs();
  }

  private static void readsRequest(Tasklist tasklist, String latestEntry) {
    assertThat(tasklist.request()).containsText(SUBJECT);
    assertThat(tasklist.request()).containsText(NARRATIVE);
    assertThat(tasklist.request()).containsText(VILLAGE);
    assertThat(tasklist.latestEntry()).containsText(Pattern.compile(latestEntry));
  }

  private static void knowsRequester(Tasklist tasklist) {
    assertThat(tasklist.request()).containsText(REQUESTER);
    assertThat(tasklist.request()).containsText("012 345 678");
  }
}
