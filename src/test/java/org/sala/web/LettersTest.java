package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.casefile.CaseFile;
import org.sala.casefile.Entry;
import org.sala.request.RequestSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("Letters of a case")
class LettersTest extends RequestSteps {

  @Autowired CaseFile caseFile;
  @LocalServerPort int port;

  private Caller as(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }

  private List<String> offered(String user, String number) {
    return JsonPath.read(as(user).get("/api/cases/" + number + "/letters").body(), "$[*].kind");
  }

  private String printed(String user, String number, String kind, String language) {
    var answer =
        as(user)
            .post(
                "/api/cases/" + number + "/letters",
                "{\"kind\":\"%s\",\"language\":\"%s\"}".formatted(kind, language));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return "/api/papers/" + JsonPath.<Integer>read(answer.body(), "$.id");
  }

  private String text(String user, String paper) throws IOException {
    try (var words =
        new XWPFWordExtractor(
            new XWPFDocument(new ByteArrayInputStream(as(user).bytes(paper + ".docx").body())))) {
      return words.getText();
    }
  }

  private int noted(String user, String paper, String state) {
    return as(user).post(paper + "/state", "{\"state\":\"" + state + "\"}").statusCode();
  }

  @Test
  @DisplayName("are offered when each makes sense, to those who work on it")
  void offeredInTime() {
    office.itIs("2026-06-01T09:00");
    var fresh = office.receive();
    assertThat(offered("desk", fresh)).containsExactly("RECEIPT");
    var number = assigned("2026-06-01T09:00");
    assertThat(offered("labour-officer", number)).containsExactly("RECEIPT", "INTERIM");
    assertThat(offered("auditor", number)).isEmpty();
    assertThat(as("land-officer").get("/api/cases/" + number + "/letters").statusCode())
        .isEqualTo(404);
    answer(number, "2026-06-02");
    assertThat(offered("desk", number)).containsExactly("RECEIPT", "ANSWER");
    assertThat(
            as("desk")
                .post(
                    "/api/cases/" + number + "/letters",
                    "{\"kind\":\"INTERIM\",\"language\":\"km\"}")
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  @DisplayName("say who asked, what, under which number, and who signs; kept as they were printed")
  void receipt() throws IOException {
    var number = assigned("2026-06-01T09:00");
    var english = printed("desk", number, "RECEIPT", "en");
    assertThat(text("desk", english))
        .contains("Kingdom of Cambodia", "Kampong Chhnang", "1 June 2026", number)
        .contains("Union of the Silk Looms", "Wages paid late", "/26 KPC");
    var khmer = text("desk", printed("desk", number, "RECEIPT", "km"));
    assertThat(khmer)
        .contains("ព្រះរាជាណាចក្រកម្ពុជា", "កំពង់ឆ្នាំង ថ្ងៃទី១ ខែមិថុនា ឆ្នាំ២០២៦", "/២៦ KPC")
        .doesNotContain("${");
    assertThat(as("desk").bytes(english + ".pdf").body())
        .isEqualTo(as("desk").bytes(english + ".pdf").body())
        .startsWith("%PDF".getBytes());
    assertThat(as("land-officer").bytes(english + ".pdf").statusCode()).isEqualTo(404);
    assertThat(caseFile.of(number)).extracting(Entry::kind).contains("PAPER_PRINTED");
  }

  @Test
  @DisplayName("that ask for information list all that is missing")
  void information() throws IOException {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "HIGH",
        "checkResult",
        "ASK_INFORMATION",
        "informationNeeded",
        "The pay slips of May\nA copy of the contract");
    assertThat(offered("desk", number)).contains("INFORMATION_REQUEST");
    assertThat(text("desk", printed("desk", number, "INFORMATION_REQUEST", "en")))
        .contains("1. The pay slips of May", "2. A copy of the contract");
  }

  @Test
  @DisplayName("that are handed over have brought their message to its reader")
  void handedOver() throws IOException {
    var number = assigned("2026-06-01T09:00");
    answer(number, "2026-06-02");
    var waiting = "/api/messages?number=" + number;
    assertThat(as("desk").get(waiting).body()).contains("has been answered");
    var paper = printed("desk", number, "ANSWER", "en");
    assertThat(as("desk").get(waiting).body()).contains("has been answered");
    assertThat(noted("auditor", paper, "SIGNED")).isEqualTo(404);
    assertThat(noted("desk", paper, "SIGNED")).isEqualTo(200);
    assertThat(noted("desk", paper, "RETURNED")).isEqualTo(422);
    assertThat(noted("desk", paper, "HANDED_OVER")).isEqualTo(200);
    assertThat(as("desk").get(waiting).body()).doesNotContain("has been answered");
    assertThat(as("desk").get("/api/papers?number=" + number).body())
        .contains("\"state\":\"HANDED_OVER\"");
    assertThat(caseFile.of(number)).extracting(Entry::kind).contains("PAPER_HANDED_OVER");
  }

  @Test
  @DisplayName("show the tracking code on the requester's copy alone, and only the right one")
  void trackingCode() throws IOException {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    var given = as("desk").post("/api/requests/" + number + "/tracking-code", "{}").body();
    String code = JsonPath.read(given, "$.trackingCode");
    var letters = "/api/cases/" + number + "/letters";
    var wanted = "{\"kind\":\"RECEIPT\",\"language\":\"en\",\"trackingCode\":\"%s\"}";
    assertThat(as("desk").post(letters, wanted.formatted("22222-22222-22222-22222")).statusCode())
        .isEqualTo(422);
    var printed = as("desk").post(letters, wanted.formatted(code)).body();
    byte[] copy = Base64.getDecoder().decode(JsonPath.<String>read(printed, "$.copy"));
    assertThat(words(copy)).contains(code);
    var paper = "/api/papers/" + JsonPath.<Integer>read(printed, "$.id");
    assertThat(text("desk", paper)).doesNotContain(code).contains("•••••");
    assertThat(words(as("desk").bytes(paper + ".pdf").body())).doesNotContain(code);
  }

  private static String words(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  @DisplayName("are told by the register to those alone who may know of the case")
  void register() {
    var number = assigned("2026-06-01T09:00");
    printed("desk", number, "RECEIPT", "en");
    for (var user : List.of("desk", "labour-head", "governor", "auditor")) {
      assertThat(as(user).get("/api/papers?number=" + number).body()).as(user).contains(number);
    }
    for (var user : List.of("land-head", "process-owner", "admin")) {
      assertThat(as(user).get("/api/papers?number=" + number).body())
          .as(user)
          .doesNotContain(number);
    }
  }
}
