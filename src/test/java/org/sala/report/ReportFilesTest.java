package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@SalaTest
@TestPropertySource(properties = "tests.of=reports") // they empty tables: a database of their own
@DisplayName("A printed report")
class ReportFilesTest {

  private static final String PERIOD = "&from=2026-01-01&to=2026-12-31";
  private static final String MEETING = "&meeting=TST-M-0001";

  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @BeforeEach
  void aForumOf144Requests() {
    var seeded = new SeededRequests(jdbc);
    seeded.clear();
    office.itIs("2026-07-01T09:00");
    seeded.meeting("TST-M-0001");
    for (int i = 0; i < 144; i++) {
      seeded.request(
          Office.instant("2026-06-01T09:00"),
          "DEP-LAB",
          "TST-M-0001",
          i == 0 ? "Hidden Union" : "សហជីពកម្មករកាត់ដេរផ្កាអង្គារស ទី" + i % 60,
          i == 0,
          i == 1 ? "OWSU" : null);
    }
    for (int i = 0; i < 30; i++) {
      jdbc.sql(
              """
              insert into commitment (case_number, source, promise, responsible_unit, due_on,
                recorded_by, recorded_at)
              values ('TST-M-0001', 'MEETING', 'សន្យាចុះពិនិត្យរោងចក្រ និងជួបតំណាងកម្មករក្នុងខែនេះ',
                'DEP-LAB', date '2026-06-20', 'desk', now())
              """)
          .update();
    }
  }

  @ParameterizedTest(name = "opens as a file: {0} in {1}")
  @CsvSource({
    "meeting,km",
    "meeting,en",
    "scorecard,km",
    "scorecard,en",
    "monitoring,km",
    "monitoring,en",
    "service-level,km",
    "service-level,en"
  })
  void opens(String kind, String lang) throws IOException {
    var query =
        "?lang=" + lang + (kind.equals("meeting") || kind.equals("scorecard") ? MEETING : PERIOD);
    for (var format : List.of("docx", "pdf", "xlsx")) {
      var answer = get("governor", "/api/reports/" + kind + "." + format + query);
      assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
          .startsWith("attachment; filename=\"" + kind);
      var folder = Files.createDirectories(Path.of("target/reports"));
      Files.write(folder.resolve(kind + "-" + lang + "." + format), answer.body());
      switch (format) {
        case "docx" -> passiveWord(answer.body());
        case "pdf" -> passivePdf(answer.body(), kind);
        default -> passiveSheet(answer.body());
      }
    }
    assertThat(
            jdbc.sql("select count(*) from report_print where printed_by = 'governor'")
                .query(Long.class)
                .single())
        .isEqualTo(3);
  }

  private static void passiveWord(byte[] file) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var content = new String(zip.readAllBytes());
        assertThat(entry.getName()).doesNotContain("embeddings", "vbaProject", "activeX");
        // The official form numbers its pages; there is no other field.
        assertThat(
                content.replaceAll("w:instr=\"\\s*(NUM)?PAGES?\\s*\"|>\\s*(NUM)?PAGES?\\s*<", ""))
            .doesNotContain("w:instr=", "w:hyperlink", "TargetMode")
            .doesNotContainPattern("<w:instrText[^>]*>[^<]");
      }
    }
  }

  private static void passivePdf(byte[] file, String kind) throws IOException {
    try (var pdf = Loader.loadPDF(file)) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getOpenAction()).isNull();
      assertThat(catalog.getNames()).isNull();
      assertThat(catalog.getAcroForm()).isNull();
      assertThat(catalog.getCOSObject().getItem("AA")).isNull();
      for (var page : pdf.getPages()) {
        assertThat(page.getAnnotations()).isEmpty();
      }
      if (kind.equals("scorecard")) {
        assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      }
    }
  }

  private static void passiveSheet(byte[] file) throws IOException {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
      assertThat(workbook.isSheetHidden(0)).isFalse();
      assertThat(
              workbook
                  .getPackage()
                  .getPartsByName(java.util.regex.Pattern.compile(".*(embed|vba|activeX).*")))
          .isEmpty();
      assertThat(workbook.isMacroEnabled()).isFalse();
      assertThat(workbook.getExternalLinksTable()).isEmpty();
      for (var row : workbook.getSheetAt(0)) {
        for (var cell : row) {
          assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC, CellType.BLANK);
          assertThat(cell.getHyperlink()).isNull();
          if (cell.getCellType() == CellType.STRING) {
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
          }
        }
      }
    }
  }

  @Test
  @DisplayName(
      "of a meeting names no person and no phone, and no organisation that asked to be unnamed")
  void noNames() throws IOException {
    var text = word("governor", "/api/reports/meeting.docx?lang=en" + MEETING);
    assertThat(text)
        .contains("=HYPERLINK", "Confidential", "Deputy governor")
        .doesNotContain("Secret Person", "012 345 678", "Hidden Union");
  }

  @Test
  @DisplayName("of a meeting names its level and working group, and the units that did not come")
  void attendance() throws IOException {
    jdbc.sql("update meeting set working_group = 'Group of the reeds', level = 'DISTRICT'")
        .update();
    for (var unit : List.of("DEP-LAB,true", "DEP-ENV,false", "DEP-LAND,null")) {
      jdbc.sql(
              "insert into meeting_unit (meeting_number, unit, mandatory, attended)"
                  + " values ('TST-M-0001', '%s', true, %s)"
                      .formatted(unit.split(",")[0], unit.split(",")[1]))
          .update();
    }
    assertThat(word("governor", "/api/reports/meeting.docx?lang=en" + MEETING))
        .contains("Working group\tGroup of the reeds", "Level\tDistrict")
        .containsSubsequence(
            "Units present",
            "Department of Labour",
            "Units absent",
            "Department of Environment",
            "Attendance not recorded",
            "Department of Land");
  }

  @Test
  @DisplayName("counts women apart: among those who took part, and among those who asked")
  void women() throws IOException {
    for (var gender : List.of("FEMALE", "FEMALE", "MALE", "UNSTATED")) {
      jdbc.sql(
              "insert into meeting_participant (meeting_number, kind, name, gender, added_by,"
                  + " added_at) values ('TST-M-0001', 'NGO', 'Somebody', ?, 'desk', now())")
          .param(gender)
          .update();
    }
    jdbc.sql(
            "update requester set gender = case when id % 3 = 0 then 'FEMALE' when id % 3 = 1 then"
                + " 'MALE' end")
        .update();
    var women = asked("FEMALE", "true");
    assertThat(women).isPositive();
    assertThat(word("governor", "/api/reports/meeting.docx?lang=en" + MEETING))
        .contains("Total\t2\t1\t1\t4");
    for (var report :
        List.of(
            "meeting.docx?lang=en" + MEETING,
            "scorecard.docx?lang=en" + MEETING,
            "monitoring.docx?lang=en" + PERIOD,
            "service-level.docx?lang=en" + PERIOD)) {
      assertThat(word("governor", "/api/reports/" + report))
          .as(report)
          .contains(
              women
                  + " were put by women and "
                  + asked("MALE", "true")
                  + " by men; for "
                  + asked("", "true"));
    }
    // The desk is complained of in one of them, of which it gets no count either.
    var known = "r.respondent_unit is distinct from 'OWSU'";
    assertThat(word("desk", "/api/reports/meeting.docx?lang=en" + MEETING))
        .contains(
            asked("FEMALE", known) + " were put by women and " + asked("MALE", known) + " by men");
  }

  private long asked(String gender, String which) {
    return jdbc.sql(
            "select count(*) from request r join requester q on q.id = r.requester_id"
                + " where coalesce(q.gender, '') = ? and "
                + which)
        .param(gender)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("is silent about a request to those it complains of, also in its figures")
  void accused() throws IOException {
    var number =
        jdbc.sql("select number from request where respondent_unit = 'OWSU'")
            .query(String.class)
            .single();
    assertThat(word("governor", "/api/reports/meeting.docx?lang=en" + MEETING))
        .contains(number)
        .contains("Total\t144");
    assertThat(word("desk", "/api/reports/meeting.docx?lang=en" + MEETING))
        .doesNotContain(number)
        .contains("Total\t143")
        .contains("of which whoever printed it may know");
  }

  @ParameterizedTest(name = "is printed by {0}")
  @ValueSource(strings = {"desk", "governor", "deputy-governor", "auditor"})
  void readers(String user) throws IOException {
    assertThat(get(user, "/api/reports/monitoring.xlsx?lang=en" + PERIOD).statusCode())
        .isEqualTo(200);
    assertThat(get(user, "/api/reports/meeting.xlsx?lang=en" + MEETING).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest(name = "is refused to {0}")
  @ValueSource(
      strings = {
        "labour-head",
        "labour-officer",
        "land-officer",
        "environment-inspector",
        "process-owner",
        "admin"
      })
  void others(String user) throws IOException {
    for (var report : List.of("monitoring", "service-level")) {
      assertThat(get(user, "/api/reports/" + report + ".pdf?lang=en" + PERIOD).statusCode())
          .isEqualTo(403);
    }
    for (var report : List.of("meeting", "scorecard")) {
      assertThat(get(user, "/api/reports/" + report + ".pdf?lang=en" + MEETING).statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  @DisplayName("of the convenor is the scorecard and nothing else, without the words of requests")
  void convenor() throws IOException {
    assertThat(get("land-head", "/api/reports/meeting.docx?lang=en" + MEETING).statusCode())
        .isEqualTo(403);
    assertThat(word("land-head", "/api/reports/scorecard.docx?lang=en" + MEETING))
        .contains("144")
        .doesNotContain("HYPERLINK", "@SUM");
  }

  @Test
  @DisplayName("that cannot be made is refused with the field that is wrong")
  void refused() throws IOException {
    var backwards =
        get("governor", "/api/reports/monitoring.pdf?lang=en&from=2026-02-01&to=2026-01-01");
    assertThat(backwards.statusCode()).isEqualTo(422);
    assertThat(new String(backwards.body())).contains("\"field\":\"to\"");
    assertThat(get("governor", "/api/reports/meeting.pdf?meeting=nothing").statusCode())
        .isEqualTo(422);
    assertThat(get("governor", "/api/reports/monitoring.pdf?lang=fr" + PERIOD).statusCode())
        .isEqualTo(422);
  }

  private String word(String user, String path) throws IOException {
    var answer = get(user, path);
    assertThat(answer.statusCode()).isEqualTo(200);
    try (var text =
        new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(answer.body())))) {
      return text.getText();
    }
  }

  private HttpResponse<byte[]> get(String user, String path) throws IOException {
    var credentials = Base64.getEncoder().encodeToString((user + ":demo").getBytes());
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Authorization", "Basic " + credentials)
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
