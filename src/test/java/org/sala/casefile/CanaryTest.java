package org.sala.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sala.EngineTables;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** Words that stand out are put into every field of whole lives of requests, then looked for. */
@SalaTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("The words of a request")
class CanaryTest {

  private static final String CANARY = "KANARIE";
  private static final String PHONE = "012 000 777";
  private static final String CALLED_FROM = "017 000 776";

  @Autowired Office office;
  @Autowired JdbcTemplate jdbc;
  private int words;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName(
      "stand in no text column of any engine table, neither running nor ended, and in no log")
  void noWordReachesTheEngine(CapturedOutput output) {
    var ended = resolvedAfterEverything();
    var running = office.receive(cells());
    var tables = new EngineTables(jdbc);
    assertThat(tables.containing(CANARY, PHONE, CALLED_FROM)).isEmpty();
    assertThat(tables.containing(List.of("case_file_entry", "request", "requester"), CANARY))
        .isNotEmpty();
    assertThat(office.open(ended)).isEmpty();
    assertThat(office.open(running)).isNotEmpty();
    assertThat(output.getAll()).doesNotContain(CANARY);
  }

  private String resolvedAfterEverything() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive(cells());
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "URGENT",
        "priorityReason",
        word(),
        "checkResult",
        "ASK_INFORMATION",
        "informationNeeded",
        word());
    office.complete(
        "desk",
        number,
        "Activity_RecordInformation",
        "informationReceived",
        "YES",
        "information",
        word());
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
    office.complete(
        "labour-head",
        number,
        "Activity_AssignOfficer",
        "officer",
        "labour-officer",
        "instruction",
        word());
    examine(
        number,
        "nextStep",
        "ASK_OPINIONS",
        "opinionUnits",
        List.of("DEP-LAND"),
        "opinionQuestion",
        word());
    office.complete("land-officer", number, "Activity_GiveOpinion", "opinion", word());
    examine(number, "nextStep", "REFER", "reason", word());
    office.complete(
        "labour-officer",
        number,
        "Activity_SendReferralLetter",
        "institution",
        "N-GDA",
        "institutionDetail",
        word(),
        "letterNumber",
        word(),
        "expectedReplyDate",
        "2026-06-20",
        "question",
        word());
    office.complete(
        "labour-officer",
        number,
        "Activity_RecordReply",
        "referralResult",
        "EXAMINE",
        "replyNumber",
        word(),
        "replyDate",
        "2026-06-01",
        "reply",
        word());
    examine(number, "nextStep", "INSPECT", "reason", word());
    office.complete(
        "labour-officer", number, "Activity_PlanVisit", "visitDate", "2026-06-02", "team", word());
    office.complete(
        "labour-officer",
        number,
        "Activity_RecordFindings",
        "visitResult",
        "FINDINGS",
        "findings",
        word(),
        "evidence",
        word(),
        "recommendation",
        word());
    office.goTo("2026-06-26T18:00");
    office.complete(
        "deputy-governor",
        number,
        "Activity_DecideEscalation",
        "decision",
        "INSTRUCT",
        "extraDays",
        3,
        "instruction",
        word(),
        "reason",
        word());
    examine(number, "nextStep", "ANSWER");
    office.complete(
        "labour-officer",
        number,
        "Activity_DraftAnswer",
        "done",
        java.util.List.of("MEASURE_TAKEN"),
        "outcomeKind",
        "COURT",
        "courtReason",
        word(),
        "answer",
        word());
    office.complete("labour-head", number, "Activity_ApproveAnswer", "answerApproval", "APPROVE");
    office.complete(
        "governor", number, "Activity_ApproveAnswerAsGovernor", "governorApproval", "APPROVE");
    office.complete(
        "desk",
        number,
        "Activity_RecordResponse",
        "toldBy",
        "IN_PERSON",
        "response",
        "OBJECTED",
        "objection",
        word());
    office.complete(
        "governor", number, "Activity_ReviewObjection", "review", "UPHELD", "reason", word());
    return number;
  }

  private void examine(String number, Object... fields) {
    var all = new ArrayList<>(List.of(fields));
    all.addAll(List.of("examination", word()));
    office.complete("labour-officer", number, "Activity_ExamineRequest", all.toArray());
  }

  private String[] cells() {
    return new String[] {
      "subject",
      word(),
      "narrative",
      word(),
      "placeDetail",
      word(),
      "requester.kind",
      "CITIZEN",
      "requester.organisation",
      word(),
      "requester.name",
      word(),
      "requester.phone",
      PHONE,
      "channel",
      "PHONE",
      "call.at",
      "2026-05-31T09:00:00+07:00",
      "call.from",
      CALLED_FROM,
      "respondent.kind",
      "COMPANY",
      "respondent.name",
      word()
    };
  }

  private String word() {
    return CANARY + words++ + " ពាក្យសម្ងាត់";
  }
}
