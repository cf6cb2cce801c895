package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Base64;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.language.Language;
import org.sala.paper.Checksum;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@SalaTest
@TestPropertySource(properties = "tests.of=reports") // it empties tables: a database of its own
@DisplayName("An edition of a report")
class EditionsTest {

  private static final Asked SEPTEMBER =
      new Asked("", LocalDate.parse("2026-09-01"), LocalDate.parse("2026-09-30"), "");

  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @Autowired Printing printing;
  @Autowired ReportKinds kinds;
  @Autowired Editions editions;
  @LocalServerPort int port;
  private SeededRequests seeded;

  @BeforeEach
  void oneRequestInSeptember() {
    seeded = new SeededRequests(jdbc);
    seeded.clear();
    office.itIs("2026-10-01T09:00");
    seeded.request(Office.instant("2026-09-10T09:00"), "DEP-LAB");
  }

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  private long newest(String user) {
    return editions.of(user).get(0).number();
  }

  @Test
  @DisplayName("is kept as it was printed, also when a request of its month is entered later")
  void keptAsPrinted() throws IOException {
    var noted =
        printing.print(
            kinds.find("service-level").orElseThrow(),
            SEPTEMBER,
            Format.PDF,
            Language.EN,
            "governor");
    var number = newest("governor");
    assertThat(text(noted.content()))
        .contains("Edition " + number)
        .contains("Registered late, after the end of the period: 0.");
    var late = seeded.request(Office.instant("2026-09-20T09:00"), "DEP-LAB");
    jdbc.sql("update request set registered_at = ? where number = ?")
        .params(java.sql.Timestamp.from(Office.instant("2026-10-05T09:00")), late)
        .update();
    office.itIs("2026-10-06T09:00");

    var second =
        printing.print(
            kinds.find("service-level").orElseThrow(),
            SEPTEMBER,
            Format.PDF,
            Language.EN,
            "auditor");
    assertThat(text(second.content()))
        .contains("Registered late, after the end of the period: 1.")
        .contains("Edition " + newest("auditor"));
    var again = editions.again(number, "auditor").orElseThrow();
    assertThat(again.content()).isEqualTo(noted.content());
    assertThat(again.fileName()).isEqualTo(noted.fileName());
    assertThat(
            jdbc.sql("select printed_by from report_print where edition = ? order by id")
                .param(number)
                .query(String.class)
                .list())
        .containsExactly("governor", "auditor");
    assertThat(
            jdbc.sql("select figures ->> 'title' from report_edition where number = ?")
                .param(number)
                .query(String.class)
                .single())
        .isEqualTo("Service-level report");
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  @DisplayName("is a row that nobody changes, and its checksum is that of the file")
  void immutable() {
    var printed =
        printing.print(
            kinds.find("service-level").orElseThrow(),
            SEPTEMBER,
            Format.XLSX,
            Language.KM,
            "governor");
    assertThat(editions.of("governor").get(0).sha256()).isEqualTo(Checksum.of(printed.content()));
    assertThatThrownBy(() -> jdbc.sql("update report_edition set content = ''").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> jdbc.sql("delete from report_edition").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  @DisplayName("is printed again by its number for those who may print the report, in its format")
  void overTheApi() throws Exception {
    var printed =
        printing.print(
            kinds.find("service-level").orElseThrow(),
            SEPTEMBER,
            Format.DOCX,
            Language.KM,
            "governor");
    var address = "/api/reports/editions/" + newest("governor");

    var again = get("auditor", address);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(printed.content());
    assertThat(again.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("service-level-2026-09-01-2026-09-30-km.docx");
    assertThat(new String(get("auditor", "/api/reports/editions").body()))
        .contains("\"report\":\"service-level\"");
    assertThat(get("labour-officer", address).statusCode()).isEqualTo(404);
    assertThat(get("labour-officer", "/api/reports/editions").body()).isEqualTo("[]".getBytes());
    assertThat(get("auditor", "/api/reports/editions/999999").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("with texts against a unit is hidden from those who work for it, whoever printed it")
  void hiddenFromTheAccused() {
    seeded.meeting("TST-M-0001");
    seeded.request(
        Office.instant("2026-09-11T09:00"), "GOV", "TST-M-0001", "A union", false, "OWSU");
    var asked = new Asked("TST-M-0001", null, null, "");
    printing.print(kinds.find("meeting").orElseThrow(), asked, Format.PDF, Language.EN, "governor");
    var number = newest("governor");

    assertThat(editions.again(number, "deputy-governor")).isPresent();
    // An auditor need not know who asked, and prints an edition that does not say so.
    assertThat(editions.again(number, "auditor")).isEmpty();
    assertThat(editions.of("desk")).isEmpty();
    assertThat(editions.again(number, "desk")).isEmpty();
  }

  private HttpResponse<byte[]> get(String user, String path) throws Exception {
    var credentials = Base64.getEncoder().encodeToString((user + ":demo").getBytes());
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Authorization", "Basic " + credentials)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
  }
}
