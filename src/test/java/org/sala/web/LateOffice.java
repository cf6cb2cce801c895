package org.sala.web;

import java.util.ArrayList;
import java.util.List;
import org.sala.Office;

/**
 * Requests about one factory that were examined, sent back by the head, and are with the governor.
 */
class LateOffice {

  private final Office office;
  private final List<String> numbers = new ArrayList<>();

  LateOffice(Office office) {
    this.office = office;
  }

  /** A request on its way to the governor; the clock is where it began. */
  String request(String respondent, String place) {
    office.itIs("2026-06-01T09:00");
    var number =
        office.receive(
            "category",
            "LABOUR",
            "placeCode",
            place,
            "respondent.kind",
            "COMPANY",
            "respondent.name",
            respondent);
    numbers.add(number);
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "NORMAL",
        "checkResult",
        "ACCEPT");
    office.complete("labour-head", number, "Activity_AssignOfficer", "officer", "labour-officer");
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
        "The wage slips of March and April are signed on the twentieth; 212 of 260 sewers confirm it.",
        "recommendation",
        "A written promise of the owner with a date, and a second visit after it.");
    examined(number);
    office.complete(
        "labour-officer",
        number,
        "Activity_DraftAnswer",
        "done",
        List.of("MEASURE_TAKEN"),
        "outcomeKind",
        "CORRECTIVE_ACTION",
        "answer",
        "The factory pays all wages by 15 June and posts the day of payment at its gate.");
    office.complete(
        "labour-head",
        number,
        "Activity_ApproveAnswer",
        "answerApproval",
        "RETURN",
        "instruction",
        "Say which months, and what happens if the owner breaks his word.");
    return number;
  }

  private void examined(String number) {
    office.complete(
        "labour-officer",
        number,
        "Activity_ExamineRequest",
        "examination",
        "Wages of two months were paid three weeks late; the owner says that a buyer paid him late.",
        "nextStep",
        "ANSWER");
  }

  /** Days go by: the head and the deputy governor are silent, the governor is asked. */
  void silentUntilGovernor() {
    office.goTo("2026-07-02T18:00");
    office.itIs("2026-07-03T09:00");
  }

  /** Takes the requests out of the way of the tests that follow. */
  void end() {
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
}
