package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.sala.Office;
import org.sala.evidence.Photo;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole life of a request in which words are typed wherever there is room for them. */
record WordyLife(
    Office office,
    JdbcTemplate jdbc,
    Caller desk,
    Supplier<String> word,
    String phone,
    String calledFrom) {

  /** A whole life, with words wherever there is room for them. */
  String closed() throws IOException {
    var number =
        office.receive(
            "subject",
            word.get(),
            "narrative",
            word.get(),
            "placeDetail",
            word.get(),
            "requester.kind",
            "CITIZEN",
            "requester.organisation",
            word.get(),
            "requester.name",
            word.get(),
            "requester.phone",
            phone,
            "channel",
            "PHONE",
            "call.at",
            "2026-05-31T09:00:00+07:00",
            "call.from",
            calledFrom,
            "respondent.kind",
            "COMPANY",
            "respondent.name",
            word.get());
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "URGENT",
        "priorityReason",
        word.get(),
        "checkResult",
        "ASK_INFORMATION",
        "informationNeeded",
        word.get());
    office.complete(
        "desk",
        number,
        "Activity_RecordInformation",
        "informationReceived",
        "YES",
        "information",
        word.get());
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
        word.get());
    office.complete(
        "labour-officer",
        number,
        "Activity_ExamineRequest",
        "examination",
        word.get(),
        "nextStep",
        "INSPECT",
        "reason",
        word.get());
    office.complete(
        "labour-officer",
        number,
        "Activity_PlanVisit",
        "visitDate",
        "2026-06-02",
        "team",
        word.get());
    office.complete(
        "labour-officer",
        number,
        "Activity_RecordFindings",
        "visitResult",
        "FINDINGS",
        "findings",
        word.get(),
        "evidence",
        word.get(),
        "recommendation",
        word.get());
    besideTheSteps(number);
    office.complete(
        "labour-officer",
        number,
        "Activity_ExamineRequest",
        "examination",
        word.get(),
        "nextStep",
        "ANSWER");
    office.complete(
        "labour-officer",
        number,
        "Activity_DraftAnswer",
        "done",
        List.of("MEASURE_TAKEN"),
        "outcomeKind",
        "COURT",
        "courtReason",
        word.get(),
        "answer",
        word.get());
    office.complete("labour-head", number, "Activity_ApproveAnswer", "answerApproval", "APPROVE");
    if (office.open(number).contains("Activity_ApproveAnswerAsGovernor")) {
      office.complete(
          "governor", number, "Activity_ApproveAnswerAsGovernor", "governorApproval", "APPROVE");
    }
    office.complete(
        "desk",
        number,
        "Activity_RecordResponse",
        "toldBy",
        "IN_PERSON",
        "response",
        "AGREED",
        "remark",
        word.get());
    assertThat(office.open(number)).isEmpty();
    return number;
  }

  private void besideTheSteps(String number) throws IOException {
    var note =
        desk.post(
            "/api/cases/" + number + "/notes",
            "{\"text\":\"%s\",\"mentioned\":[]}".formatted(word.get()));
    assertThat(note.statusCode()).as(note.body()).isLessThan(300);
    var files = "/api/cases/" + number + "/files";
    var added =
        desk.file(
            files + "?name=" + word.get().split(" ")[0] + ".jpg", Photo.ofTelephone(320, 240));
    assertThat(added.statusCode()).isEqualTo(201);
    var id = JsonPath.<Number>read(new String(added.body()), "$.id");
    var caption =
        desk.post(
            files + "/" + id + "/caption",
            "{\"subject\":\"%s\",\"summary\":\"%s\"}".formatted(word.get(), word.get()));
    assertThat(caption.statusCode()).as(caption.body()).isLessThan(300);
    var letter =
        desk.post(
            "/api/cases/" + number + "/letters", "{\"kind\":\"RECEIPT\",\"language\":\"en\"}");
    assertThat(letter.statusCode()).as(letter.body()).isLessThan(300);
    jdbc.update(
        """
        with i as (insert into minutes_import (channel, file_name, status, begun_by, begun_at)
          values ('FORUM', 'minutes.csv', 'REGISTERED', 'desk', now()) returning id)
        insert into minutes_row (import_id, line, row_key, matter, raw, cells, registered, request_number, place_detail, search_key)
        select id, 1, '1', ?, jsonb_build_object('Matter', ?), jsonb_build_object('subject', ?), jsonb_build_object('subject', ?), ?, ?, lower(?) from i
        """,
        word.get(),
        word.get(),
        word.get(),
        word.get(),
        number,
        word.get(),
        word.get());
  }
}
