package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.sala.EmptyLists;
import org.sala.NobodyStuck;

@EmptyLists
@DisplayName("In the browser, a head's day")
class HeadsDayTest extends InBrowser {

  private static final int SEVERAL = 20;
  private static final String FREE = "Unassigned in my unit|មិនទាន់មានអ្នកទទួល";

  private List<String> numbers = List.of();

  private String accepted() {
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
    return number;
  }

  private void drafted(String number) {
    examined(number);
    office.complete(
        "labour-officer", number, "Activity_PlanVisit", "visitDate", "2026-06-02", "team", "Two");
    office.complete(
        "labour-officer",
        number,
        "Activity_RecordFindings",
        "visitResult",
        "FINDINGS",
        "findings",
        "Wages of two months are late.",
        "recommendation",
        "Pay by 15 June.");
    examined(number);
    office.complete(
        "labour-officer",
        number,
        "Activity_DraftAnswer",
        "done",
        java.util.List.of("MEASURE_TAKEN"),
        "outcomeKind",
        "CORRECTIVE_ACTION",
        "answer",
        "The wages are paid by 15 June.");
  }

  private void examined(String number) {
    office.complete(
        "labour-officer",
        number,
        "Activity_ExamineRequest",
        "examination",
        "The wage slips show the delay.",
        "nextStep",
        "ANSWER");
  }

  @AfterEach
  void theyEnd() {
    var runtime = office.engine().getRuntimeService();
    numbers.forEach(
        number ->
            runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .list()
                .forEach(each -> runtime.deleteProcessInstance(each.getId(), "test")));
  }

  @ParameterizedTest(
      name = "{1} pixels wide, in {0}: twenty assigned at once, one approved, one returned")
  @Looks({"en, 1440, 900", "km, 390, 844"})
  void day(String language, int width, int height) {
    office.itIs("2026-06-01T09:00");
    numbers = IntStream.range(0, SEVERAL).mapToObj(each -> accepted()).toList();
    var isEnglish = language.equals("en");
    try (var head = as("labour-head", language, width, height)) {
      assignAll(head, language + "-" + width);
      numbers.subList(0, 2).forEach(this::drafted);
      head.openNext(FREE, numbers.get(0));
      assertThat(head.form()).containsText("The wages are paid by 15 June.");
      head.choose("AnswerApproval", isEnglish ? "Approve" : "អនុម័ត");
      head.shot("head-approves-" + language + "-" + width);
      head.complete();
      head.openNext(FREE, numbers.get(1));
      head.choose("AnswerApproval", isEnglish ? "Return with an instruction" : "បញ្ជូនត្រឡប់");
      head.write("Instruction", "Say which months.");
      head.shot("head-returns-" + language + "-" + width);
      head.complete();
      office.runJobs();
    }
    assertThat(office.open(numbers.get(0))).containsExactly("Activity_RecordResponse");
    assertThat(office.open(numbers.get(1))).containsExactly("Activity_DraftAnswer");
    NobodyStuck.at(port, numbers);
  }

  private void assignAll(Tasklist head, String what) {
    var page = head.page();
    head.filter(FREE);
    page.locator(".sala-choose input").first().check();
    var bar = page.locator(".sala-bulk");
    bar.locator(".sala-bulk-acts .btn").nth(2).click();
    page.locator("[cam-tasks] .pagination-next a").click();
    assertThat(page.locator(".sala-choose input")).hasCount(SEVERAL - 15);
    bar.locator(".sala-bulk-acts .btn").nth(2).click();
    assertThat(bar.locator("[role=status]")).containsText(what.startsWith("en") ? "20" : "២០");
    bar.locator(".btn-primary").first().click();
    bar.locator("[id$='-Field_Officer']").selectOption("labour-officer");
    head.shot("head-assigns-" + what);
    bar.locator(".sala-form [type=submit]").click();
    assertThat(bar.locator(".alert-success")).isVisible();
    head.shot("head-assigned-" + what);
    office.runJobs();
    for (var number : numbers) {
      assertThat(office.open(number)).as(number).containsExactly("Activity_ExamineRequest");
    }
  }
}
