package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.language.RecordRows;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.notification.Notifications.Notification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A message to a requester")
class RequesterMessagesTest extends RequestSteps {

  private static final Pattern MACHINE_DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern CASE_NUMBER = Pattern.compile("[A-Z]+-[A-Z0-9-]*\\d");

  @Autowired JdbcClient jdbc;
  @Autowired Notifications notifications;
  @Autowired RequestReading reading;

  private List<Notification> told(String number) {
    return notifications.of(number).stream()
        .filter(message -> message.audience().equals(Audience.REQUESTER.code()))
        .toList();
  }

  private Notification last(String number) {
    var told = told(number);
    return told.get(told.size() - 1);
  }

  /** Of all messages that any test has made so far. */
  @AfterEach
  void datesAreInWords() {
    jdbc.sql("select audience, text_en, text_km from notification")
        .query(RecordRows.of(Notification.class))
        .list()
        .forEach(
            message -> {
              assertThat(message.text().en()).doesNotContainPattern(MACHINE_DATE);
              assertThat(message.text().km()).doesNotContainPattern(MACHINE_DATE);
            });
  }

  @Test
  @DisplayName("says as one list what is missing, and by when, to this requester alone")
  void missingInformation() {
    var number = assigned("2026-06-01T09:00");
    var same = office.receive();
    check(
        same,
        "category",
        "LABOUR",
        "checkResult",
        "DUPLICATE",
        "duplicateOf",
        number,
        "reason",
        "The same.");
    var before = told(same).size();
    examine(
        "labour-officer",
        number,
        "nextStep",
        "ASK_INFORMATION",
        "informationNeeded",
        "The contract; the pay slips of May.");

    assertThat(last(number).text().en())
        .contains("The contract; the pay slips of May.")
        .contains("by 23 June 2026");
    assertThat(last(number).text().km())
        .contains("The contract; the pay slips of May.")
        .contains("ថ្ងៃទី២៣ ខែមិថុនា ឆ្នាំ២០២៦");
    assertThat(told(same)).hasSize(before);
  }

  @Test
  @DisplayName("asks from the check for what the check misses, also after an earlier question")
  void missingInTheCheck() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    for (var missing : List.of("The contract.", "The pay slips.")) {
      check(
          number,
          "category",
          "LABOUR",
          "checkResult",
          "ASK_INFORMATION",
          "informationNeeded",
          missing);
      assertThat(last(number).text().en()).contains(missing);
      office.complete(
          "desk",
          number,
          "Activity_RecordInformation",
          "informationReceived",
          "YES",
          "information",
          "Handed in.");
    }
  }

  @Test
  @DisplayName("brings the answer itself, and the last day to agree or object")
  void answerItself() {
    var number = assigned("2026-06-01T09:00");
    answer(number, "2026-06-02");
    assertThat(last(number).text().en())
        .contains("This was found and done.")
        .contains("10 working days, until 15 June 2026");
    assertThat(last(number).text().km())
        .contains("This was found and done.")
        .contains("១០ ថ្ងៃធ្វើការ")
        .contains("ថ្ងៃទី១៥ ខែមិថុនា ឆ្នាំ២០២៦");
    assertThat(CASE_NUMBER.matcher(last(number).text().km()).replaceAll(""))
        .doesNotContainPattern("[0-9]");
  }

  @Test
  @DisplayName("of a decision that closes the request brings the explanation")
  void explanationOfADecision() {
    var number = assigned("2026-06-01T09:00");
    office.goTo("2026-06-23T18:00");
    office.complete(
        "labour-head",
        number,
        "Activity_DecideEscalation",
        "decision",
        "CLOSE",
        "explanation",
        "The factory has closed down.",
        "reason",
        "Nothing is left to do.");
    assertThat(last(number).text().en()).contains("The factory has closed down.");
    assertThat(
            jdbc.sql("select outcome from answer where request_number = ?")
                .param(number)
                .query(String.class)
                .single())
        .isEqualTo(Answers.BY_DECISION);
  }

  @Test
  @DisplayName("about a restricted request says where to get the answer, not what it is")
  void restricted() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("respondent.kind", "AUTHORITY", "respondent.unit", "DEP-LAND");
    check(number, "category", "LABOUR", "checkResult", "ACCEPT", "respondentUnit", "DEP-LAND");
    office.complete("cabinet", number, "Activity_AssignOfficer", "officer", "deputy-governor");
    examine("deputy-governor", number, "nextStep", "ANSWER");
    if (office.open(number).contains("Activity_PlanVisit")) {
      inspect("deputy-governor", number, "2026-06-02");
      examine("deputy-governor", number, "nextStep", "ANSWER");
    }
    draft("deputy-governor", number);
    office.complete("governor", number, "Activity_ApproveAnswer", "answerApproval", "APPROVE");
    if (office.open(number).contains("Activity_ApproveAnswerAsGovernor")) {
      office.complete(
          "governor", number, "Activity_ApproveAnswerAsGovernor", "governorApproval", "APPROVE");
    }
    assertThat(last(number).text().en())
        .contains("has been answered")
        .contains("at the desk")
        .doesNotContain("found and done");
    assertThat(last(number).text().km()).doesNotContain("found and done");
  }

  @Test
  @DisplayName("of a request that was reopened tells again how things stand; it can be escalated")
  void reopened() {
    var number = assigned("2026-06-01T09:00");
    answer(number, "2026-06-02");
    assertThat(reading.read(number, "labour-officer").orElseThrow().actions())
        .doesNotContain("ESCALATE");
    office.complete(
        "desk",
        number,
        "Activity_RecordResponse",
        "toldBy",
        "IN_PERSON",
        "response",
        "OBJECTED",
        "objection",
        "Nothing has changed.");
    office.complete(
        "deputy-governor",
        number,
        "Activity_ReviewObjection",
        "review",
        "REOPENED",
        "reason",
        "Two points are open.",
        "instruction",
        "Answer both.");
    assertThat(requests.get(number).answeredAt()).isNull();
    office.goTo("2026-06-20T09:00");
    assertThat(last(number).text().en())
        .contains("is still being examined")
        .contains("by 23 June 2026");
    assertThat(last(number).text().km()).contains("ថ្ងៃទី២៣ ខែមិថុនា ឆ្នាំ២០២៦");
    assertThat(reading.read(number, "labour-officer").orElseThrow().actions()).contains("ESCALATE");
    escalation.escalate(number, "labour-officer", "It is not for us.");
    office.runJobs();
    assertThat(office.open(number)).contains("Activity_DecideEscalation");
  }

  @Test
  @DisplayName("about a referral names the institution and the day of its reply")
  void referred() {
    var number = assigned("2026-06-01T09:00");
    examine("labour-officer", number, "nextStep", "REFER", "reason", "Not ours alone.");
    office.complete(
        "labour-officer",
        number,
        "Activity_SendReferralLetter",
        "institution",
        institution(),
        "letterNumber",
        "12",
        "expectedReplyDate",
        "2026-06-29",
        "question",
        "What does the law say?");
    assertThat(last(number).text().en())
        .contains(nameOf(institution()))
        .contains("by 29 June 2026")
        .doesNotContain("What does the law say?");
  }

  private String institution() {
    return jdbc.sql("select code from unit where heads_group is null order by code limit 1")
        .query(String.class)
        .single();
  }

  private String nameOf(String unit) {
    return jdbc.sql("select name_en from unit where code = ?")
        .param(unit)
        .query(String.class)
        .single();
  }
}
