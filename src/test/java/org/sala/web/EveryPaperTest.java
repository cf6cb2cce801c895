package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.File;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.demo.Demonstration;
import org.sala.language.Language;
import org.sala.paper.PaperKind;
import org.sala.paper.PaperPictures;
import org.sala.paper.ShapedPages;
import org.sala.paper.ShapedPages.Likeness;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every paper in both languages: whole pages as they are printed, beside what a browser makes of
 * the same words at the same places. The pictures lie in target/papers.
 */
@SalaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("On all of its pages")
class EveryPaperTest {

  private static final double ALIKE = 0.85;
  private static final String SAID =
      "ប្រាក់ឈ្នួលបើកយឺតជាបន្តបន្ទាប់នៅរោងចក្រកាត់ដេរ កម្មករ ៣៤ នាក់មិនទាន់បានទទួលប្រាក់ខែឧសភា។ ក្រុមហ៊ុនឆ្លើយថានឹងបើកនៅថ្ងៃទី៥ តែមិនបានធ្វើតាម។";

  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @Autowired Demonstration demonstration;
  @LocalServerPort int port;

  private final Map<PaperKind, String> cases = new EnumMap<>(PaperKind.class);
  private PaperPictures pictures;

  static Stream<Arguments> papers() {
    return Stream.of(PaperKind.values())
        .flatMap(kind -> Stream.of(Language.values()).map(each -> Arguments.of(kind, each)));
  }

  @BeforeAll
  void casesOfEachKind() {
    demonstration.createPeople();
    pictures = new PaperPictures();
    office.itIs("2026-06-01T09:00");
    cases.put(PaperKind.RECEIPT, received());
    cases.put(PaperKind.INFORMATION_REQUEST, asked());
    cases.put(PaperKind.REFUSAL, refused());
    var meeting = meeting();
    cases.put(PaperKind.INVITATION, meeting);
    cases.put(PaperKind.NOTICE_RECEIPT, notice());
    cases.put(PaperKind.INTERIM, examined());
    cases.put(PaperKind.REFERRAL, referred());
    cases.put(PaperKind.ANSWER, answered());
    for (var language : Language.values()) {
      print(PaperKind.INVITATION, language);
    }
    cases.put(PaperKind.REPORT, meeting);
    cases.put(PaperKind.MEETING_REPORT, meeting);
    reported(meeting);
  }

  @AfterAll
  void present() {
    pictures.close();
    ClockUtil.reset();
  }

  private Caller as(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }

  private String received() {
    return office.receive("subject", "ប្រាក់ឈ្នួលបើកយឺត", "narrative", SAID);
  }

  private void check(String number, Object... fields) {
    var all = Stream.of("category", "LABOUR", "priority", "HIGH");
    office.complete(
        "desk", number, "Activity_CheckRequest", Stream.concat(all, Stream.of(fields)).toArray());
  }

  private String asked() {
    var number = received();
    check(number, "checkResult", "ASK_INFORMATION", "informationNeeded", "ប័ណ្ណបើកប្រាក់\n" + SAID);
    return number;
  }

  private String refused() {
    var number = received();
    check(number, "checkResult", "REJECT", "reason", SAID);
    office.complete("labour-head", number, "Activity_AgreeToRejection", "rejectionAgreed", "YES");
    return number;
  }

  private String examined() {
    var number = received();
    check(number, "checkResult", "ACCEPT");
    office.complete("labour-head", number, "Activity_AssignOfficer", "officer", "labour-officer");
    return number;
  }

  private void examine(String number, Object... fields) {
    office.complete(
        "labour-officer",
        number,
        "Activity_ExamineRequest",
        Stream.concat(Stream.of("examination", SAID), Stream.of(fields)).toArray());
  }

  private String referred() {
    var number = examined();
    examine(number, "nextStep", "REFER", "reason", SAID);
    office.complete(
        "labour-officer",
        number,
        "Activity_SendReferralLetter",
        "institution",
        "N-GDA",
        "letterNumber",
        "77/26",
        "expectedReplyDate",
        "2026-06-22",
        "question",
        SAID);
    return number;
  }

  private String answered() {
    var number = examined();
    examine(number, "nextStep", "ANSWER");
    office.complete(
        "labour-officer",
        number,
        "Activity_PlanVisit",
        "visitDate",
        "2026-06-02",
        "team",
        "Two inspectors");
    office.complete(
        "labour-officer",
        number,
        "Activity_RecordFindings",
        "visitResult",
        "FINDINGS",
        "findings",
        SAID,
        "recommendation",
        SAID);
    examine(number, "nextStep", "ANSWER");
    office.complete(
        "labour-officer",
        number,
        "Activity_DraftAnswer",
        "done",
        List.of("MEASURE_TAKEN"),
        "outcomeKind",
        "SETTLEMENT",
        "answer",
        (SAID + "\n").repeat(12));
    office.complete("labour-head", number, "Activity_ApproveAnswer", "answerApproval", "APPROVE");
    return number;
  }

  private String meeting() {
    var planned =
        as("desk")
            .post(
                "/api/meetings",
                """
                {"kind":"FORUM","mode":"ON_SITE","theme":"វេទិកាសន្ទនាអំពីប្រាក់ឈ្នួល","level":"PROVINCE",
                 "plannedFor":"2026-06-12","placeCode":"0403","chair":"អភិបាលរងខេត្ត",
                 "agenda":["LABOUR"]}""");
    assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
    office.runJobs();
    return JsonPath.read(planned.body(), "$.number");
  }

  private String notice() {
    var noticed =
        as("desk")
            .post(
                "/api/notices",
                """
                {"organisation":"សហគមន៍ដើមត្រែង","contactPhone":"012345678","subject":"ទិវាផ្សារ",
                 "heldOn":"2027-01-18","purpose":"លក់កញ្ឆេ","placeCode":"0401"}""");
    return JsonPath.read(noticed.body(), "$.number");
  }

  private void reported(String meeting) {
    office.complete("desk", meeting, "Activity_ProposeInvitations", "openCall", true);
    office.complete("desk", meeting, "Activity_ConfirmInvitations", "invitations", "SEND");
    office.goTo("2026-06-12T16:00");
    office.complete(
        "desk", meeting, "Activity_HoldMeeting", "held", "HELD", "heldOn", "2026-06-12");
    for (int i = 1; i <= 9; i++) {
      office.raisedAt(
          meeting,
          "row",
          "" + i,
          "subject",
          "ប្រាក់ឈ្នួលយឺត ទី" + i,
          "narrative",
          i == 5 ? (SAID + " ").repeat(24) : SAID);
    }
    office.complete("desk", meeting, "Activity_RecordRequests", "requestsRaised", 9);
    office.complete("desk", meeting, "Activity_SubmitReport", "summary", SAID);
    office.complete("governor", meeting, "Activity_NoteReport", "note", "NOTED");
  }

  private void print(PaperKind kind, Language language) {
    var wanted =
        "{\"kind\":\"%s\",\"language\":\"%s\"%s}"
            .formatted(
                kind,
                language.code(),
                kind == PaperKind.INVITATION
                    ? ",\"addressee\":\"DEP-LAB\",\"hour\":\"08:30\",\"hall\":\"សាលប្រជុំ\""
                    : "");
    var answer = as("desk").post("/api/cases/" + cases.get(kind) + "/letters", wanted);
    assertThat(answer.statusCode()).as(kind + ": " + answer.body()).isEqualTo(201);
  }

  private byte[] printed(PaperKind kind, Language language) {
    if (kind != PaperKind.INVITATION && kind != PaperKind.MEETING_REPORT) {
      print(kind, language);
    }
    return jdbc.sql(
            """
            select docx from outgoing_paper where case_number = ? and kind = ? and language = ?
            order by id desc limit 1
            """)
        .params(cases.get(kind), kind.name(), language.code())
        .query(byte[].class)
        .single();
  }

  @ParameterizedTest(name = "{0} in {1} is shaped as a browser shapes it")
  @MethodSource("papers")
  void shaped(PaperKind kind, Language language) throws IOException {
    var pages = new ShapedPages(printed(kind, language), language);
    if (kind == PaperKind.MEETING_REPORT) {
      assertThat(pages.count()).isGreaterThan(2);
    }
    var name = kind.name().toLowerCase() + "-" + language.code();
    var found = pages.compared(pictures, new File("target/papers"), name);
    assertThat(found).hasSizeGreaterThan(15);
    assertThat(found).filteredOn(each -> each.alike() < ALIKE).isEmpty();
    assertThat(found).extracting(Likeness::page).contains(1, pages.count());
  }
}
