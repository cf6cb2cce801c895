package org.sala.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.casefile.CaseFile;
import org.sala.demo.Demonstration;
import org.sala.language.Bilingual;
import org.sala.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("A paper that comes back as a scan")
class PapersBackTest {

  @Autowired Office office;
  @Autowired Demonstration demonstration;
  @Autowired PaperPrinting printing;
  @Autowired PaperRegister register;
  @Autowired CaseFile caseFile;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @BeforeEach
  void people() {
    demonstration.createPeople();
    office.itIs("2026-06-01T09:00");
  }

  @AfterEach
  void now() {
    ClockUtil.reset();
  }

  private PrintedPaper printed(String number) {
    return printing.print(
        new PaperDraft(
            PaperKind.RECEIPT,
            number,
            Language.KM,
            "requester",
            true,
            new PaperWords().put(PaperField.BODY, List.of("មួយ")),
            null,
            null,
            Bilingual.same("Head")),
        "desk");
  }

  private HttpResponse<byte[]> call(
      String user, String method, String path, String type, byte[] body) throws Exception {
    var login = user + ":" + Demonstration.PASSWORD;
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes()))
                .header("Accept-Language", "en")
                .header("Content-Type", type)
                .method(
                    method,
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build(),
            BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> scan(String user, byte[] file) throws Exception {
    return call(user, "POST", "/api/papers/scans", "application/octet-stream", file);
  }

  private String came(byte[] file) throws Exception {
    var answer = scan("desk", file);
    var body = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(answer.statusCode()).as(body).isEqualTo(200);
    return body;
  }

  private String state(PrintedPaper paper) {
    return register.find(paper.id()).orElseThrow().state();
  }

  private byte[] pdf(PrintedPaper paper) {
    return register.file(paper.id()).pdf();
  }

  private int post(String path, String json) throws Exception {
    return call("desk", "POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8))
        .statusCode();
  }

  @Test
  @DisplayName("goes to its case by itself, several in one file, each with the pages behind it")
  void several() throws Exception {
    var first = printed(office.receive());
    var second = printed(office.receive());
    var file =
        Scanned.pdf(
            List.of(Scanned.page(pdf(first), 2), Scanned.blank(), Scanned.page(pdf(second), 178)));
    var said = came(file);
    assertThat(JsonPath.<List<String>>read(said, "$[*].caseNumber"))
        .containsExactly(
            register.find(first.id()).orElseThrow().caseNumber(),
            register.find(second.id()).orElseThrow().caseNumber());
    assertThat(JsonPath.<List<Integer>>read(said, "$[*].firstPage")).containsExactly(1, 3);
    assertThat(JsonPath.<List<Integer>>read(said, "$[*].lastPage")).containsExactly(2, 3);
    assertThat(state(first)).isEqualTo("SIGNED");
    assertThat(state(second)).isEqualTo("SIGNED");
    var number = register.find(first.id()).orElseThrow().caseNumber();
    assertThat(caseFile.of(number)).anyMatch(entry -> entry.kind().equals("PAPER_SCANNED"));

    var listed =
        call("desk", "GET", "/api/papers/scans/of-case/" + number, "application/json", null);
    var ids = JsonPath.<List<Integer>>read(new String(listed.body()), "$[*].id");
    assertThat(ids).hasSize(1);
    var copy = call("desk", "GET", "/api/papers/scans/" + ids.get(0), "application/json", null);
    try (var document = Loader.loadPDF(copy.body())) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
    // Whoever may not know who asked, does not get a paper that names them.
    assertThat(
            call("land-officer", "GET", "/api/papers/scans/" + ids.get(0), "application/json", null)
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  @DisplayName("may be a photo, and one that was handed over has come back")
  void photo() throws Exception {
    var paper = printed(office.receive());
    assertThat(post("/api/papers/" + paper.id() + "/state", "{\"state\":\"HANDED_OVER\"}"))
        .isEqualTo(200);
    var said = came(Scanned.jpeg(Scanned.page(pdf(paper), 5)));
    assertThat(JsonPath.<List<Object>>read(said, "$[*].reason")).containsExactly((Object) null);
    assertThat(state(paper)).isEqualTo("RETURNED");
  }

  @Test
  @DisplayName("lies in the in-tray where its code is forged, missing, hidden, or came before")
  void tray() throws Exception {
    var paper = printed(office.receive());
    came(Scanned.pdf(List.of(Scanned.page(pdf(paper), 0))));
    var again = came(Scanned.pdf(List.of(Scanned.page(pdf(paper), 1))));
    assertThat(JsonPath.<String>read(again, "$[0].reason")).isEqualTo("CAME_BEFORE");
    assertThat(JsonPath.<Object>read(again, "$[0].caseNumber")).isNull();

    var none = came(Scanned.pdf(List.of(Scanned.blank())));
    assertThat(JsonPath.<String>read(none, "$[0].reason")).isEqualTo("NO_CODE");

    var hidden = printed(office.receive());
    var file = Scanned.pdf(List.of(Scanned.page(pdf(hidden), 0)));
    jdbc.sql("update request set respondent_unit = 'OWSU' where number = ?")
        .param(register.find(hidden.id()).orElseThrow().caseNumber())
        .update();
    var unseen = came(file);
    jdbc.sql("update paper_seal set key = sha256(key)").update();
    var forged = came(Scanned.pdf(List.of(Scanned.page(pdf(printed(office.receive())), 0))));
    assertThat(JsonPath.<Object>read(forged, "$[0].reason")).isNull();
    var old = came(Scanned.pdf(List.of(Scanned.page(pdf(paper), 0))));
    assertThat(old).isEqualTo(unseen).contains("UNKNOWN_CODE");
    assertThat(state(hidden)).isEqualTo("PRINTED");
  }

  @Test
  @DisplayName("is assigned from the in-tray, or thrown away with a reason, once")
  void settled() throws Exception {
    var paper = printed(office.receive());
    came(Scanned.pdf(List.of(Scanned.blank())));
    came(Scanned.pdf(List.of(Scanned.blank())));
    var listed = call("desk", "GET", "/api/papers/scans", "application/json", null);
    var ids = JsonPath.<List<Integer>>read(new String(listed.body()), "$[*].id");
    var one = ids.get(ids.size() - 2);
    var other = ids.get(ids.size() - 1);
    var of = "{\"year\":%d,\"number\":%d}";
    assertThat(post("/api/papers/scans/" + one + "/paper", of.formatted(2199, 1))).isEqualTo(422);
    var number = paper.number();
    var right = of.formatted(number.year(), number.number());
    assertThat(post("/api/papers/scans/" + one + "/paper", right)).isEqualTo(204);
    assertThat(post("/api/papers/scans/" + one + "/paper", right)).isEqualTo(404);
    assertThat(state(paper)).isEqualTo("SIGNED");
    assertThat(post("/api/papers/scans/" + other + "/thrown-out", "{\"because\":\" \"}"))
        .isEqualTo(422);
    assertThat(post("/api/papers/scans/" + other + "/thrown-out", "{\"because\":\"Blank\"}"))
        .isEqualTo(204);
    assertThat(
            call("desk", "GET", "/api/papers/scans/" + other, "application/json", null)
                .statusCode())
        .isEqualTo(404);
    assertThat(scan("labour-officer", Scanned.pdf(List.of(Scanned.blank()))).statusCode())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("is refused with a sentence where it is no scan, and nothing of it is kept")
  void hostile() throws Exception {
    var before = jdbc.sql("select count(*) from paper_scan").query(Long.class).single();
    var pages = new PDDocument();
    IntStream.range(0, 101).forEach(i -> pages.addPage(new PDPage()));
    var script = new String(saved(new PDDocument(), false), StandardCharsets.ISO_8859_1);
    for (var file :
        List.of(
            new byte[0],
            "Hello".getBytes(),
            "%PDF-1.7 %%EOF".getBytes(),
            saved(pages, false),
            saved(new PDDocument(), true),
            script.replace("%%EOF", "/JavaScript %%EOF").getBytes(StandardCharsets.ISO_8859_1),
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2})) {
      var answer = scan("desk", file);
      assertThat(answer.statusCode()).as(new String(answer.body())).isBetween(400, 422);
    }
    assertThat(new String(scan("desk", "PK".getBytes()).body())).contains("PDF", "JPEG or PNG");
    assertThat(jdbc.sql("select count(*) from paper_scan").query(Long.class).single())
        .isEqualTo(before);
  }

  private static byte[] saved(PDDocument document, boolean isLocked) throws IOException {
    try (document) {
      if (document.getNumberOfPages() == 0) {
        document.addPage(new PDPage());
      }
      if (isLocked) {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
