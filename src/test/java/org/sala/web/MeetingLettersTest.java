package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SalaTest
@DisplayName("Letters of meetings and notices")
class MeetingLettersTest {

  @Autowired Office office;
  @LocalServerPort int port;

  @AfterEach
  void now() {
    ClockUtil.reset();
  }

  private Caller as(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }

  private String printed(String number, String wanted) throws IOException {
    var answer = as("desk").post("/api/cases/" + number + "/letters", wanted);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var docx = "/api/papers/" + JsonPath.<Integer>read(answer.body(), "$.id") + ".docx";
    try (var words =
        new XWPFWordExtractor(
            new XWPFDocument(new ByteArrayInputStream(as("desk").bytes(docx).body())))) {
      return words.getText();
    }
  }

  @Test
  @DisplayName(
      "invite each unit by itself: the day in words, the hour, the hall, the governor signs")
  void invitation() throws IOException {
    var number = planned();
    var letters = as("desk").get("/api/cases/" + number + "/letters").body();
    assertThat(JsonPath.<List<String>>read(letters, "$[*].kind")).containsExactly("INVITATION");
    assertThat(JsonPath.<List<String>>read(letters, "$[0].addressees[*].code")).contains("DEP-LAB");
    var wanted =
        "{\"kind\":\"INVITATION\",\"language\":\"%s\",\"addressee\":\"%s\",\"hour\":\"%s\",\"hall\":\"Hall 2\"}";
    assertThat(printed(number, wanted.formatted("en", "DEP-LAB", "14:00")))
        .contains("Department of Labour", "Friday, 12 June 2026", "2:00 in the afternoon")
        .contains("Hall 2", "Dialogue on wages", "Governor");
    assertThat(printed(number, wanted.formatted("km", "DEP-LAB", "08:30")))
        .contains("ថ្ងៃសុក្រ ថ្ងៃទី១២ ខែមិថុនា ឆ្នាំ២០២៦", "ម៉ោង ៨:៣០ ព្រឹក", "អភិបាលខេត្ត");
    for (var wrong :
        List.of(
            wanted.formatted("en", "NOBODY", "08:30"), wanted.formatted("en", "DEP-LAB", "25h"))) {
      assertThat(as("desk").post("/api/cases/" + number + "/letters", wrong).statusCode())
          .isEqualTo(422);
    }
    assertThat(as("labour-head").get("/api/cases/" + number + "/letters").statusCode())
        .isEqualTo(404);
    assertThat(as("governor").get("/api/cases/" + number + "/letters").body()).isEqualTo("[]");
  }

  @Test
  @DisplayName("submit the report to the governor with the summary that was written for it")
  void report() throws IOException {
    var number = planned();
    office.complete("desk", number, "Activity_ProposeInvitations", "openCall", true);
    office.complete("desk", number, "Activity_ConfirmInvitations", "invitations", "SEND");
    office.goTo("2026-06-12T16:00");
    office.complete("desk", number, "Activity_HoldMeeting", "held", "HELD", "heldOn", "2026-06-12");
    office.complete("desk", number, "Activity_RecordRequests", "requestsRaised", 0);
    var letters = "/api/cases/" + number + "/letters";
    assertThat(as("desk").get(letters).body()).isEqualTo("[]");
    office.complete(
        "desk", number, "Activity_SubmitReport", "summary", "Wages were the matter of the day.");
    assertThat(JsonPath.<List<String>>read(as("desk").get(letters).body(), "$[*].kind"))
        .containsExactly("REPORT");
    assertThat(printed(number, "{\"kind\":\"REPORT\",\"language\":\"en\"}"))
        .contains("Wages were the matter of the day.", "Dialogue on wages", "12 June 2026")
        .contains("Provincial Governor", number);
  }

  private String planned() {
    office.itIs("2026-06-01T09:00");
    var planned =
        as("desk")
            .post(
                "/api/meetings",
                """
                {"kind":"FORUM","mode":"ON_SITE","theme":"Dialogue on wages","level":"PROVINCE",
                 "plannedFor":"2026-06-12","placeCode":"0403","chair":"The governor",
                 "agenda":["LABOUR"]}""");
    assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
    office.runJobs();
    return JsonPath.read(planned.body(), "$.number");
  }

  @Test
  @DisplayName("confirm a notice: no permission is needed")
  void notice() throws IOException {
    var answer =
        as("desk")
            .post(
                "/api/notices",
                """
                {"organisation":"Reed Community","contactPhone":"012345678","subject":"A market day",
                 "heldOn":"2027-01-18","purpose":"To sell baskets","placeCode":"0401"}""");
    String number = JsonPath.read(answer.body(), "$.number");
    assertThat(printed(number, "{\"kind\":\"NOTICE_RECEIPT\",\"language\":\"en\"}"))
        .contains("Reed Community", "A market day", "18 January 2027", "No permission is needed");
  }
}
