package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.EmptyLists;
import org.sala.NobodyStuck;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.paper.Scanned;
import org.sala.request.Requests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@EmptyLists
@DisplayName("In the browser, a forum")
class ForumJourneyTest {

  private static final String MY_UNIT = "My unit's tasks|កិច្ចការអង្គភាពខ្ញុំ";
  private static final String[] HEADER = {
    "No.", "Place", "Subject", "Details", "Organisation", "Requester kind"
  };

  /** Two sheets with sections, numbered anew in each; a title above and a total below. */
  private static final Map<String, String[][]> MINUTES =
      Map.of(
          "ការងារ",
          new String[][] {
            {"កំណត់ហេតុវេទិកាសន្ទនា"},
            HEADER,
            {"ប្រាក់ឈ្នួល ការឈប់សម្រាក និងច្បាប់ការងារ"},
            {
              "1",
              "Baribour",
              "Wages paid late",
              "Wages were three weeks late in May.",
              "Union of the Silk Looms",
              "UNION"
            },
          },
          "បរិស្ថាន និងដី",
          new String[][] {
            HEADER,
            {"ការជីកស្រះ បូមខ្សាច់ ការបំពុល និងព្រៃឈើ"},
            {
              "1",
              "Baribour",
              "A pond beside the village",
              "A deep pond was dug beside the houses.",
              "Reed Community",
              "COMMUNITY"
            },
            {"វិវាទដីធ្លីរវាងឯកជន"},
            {
              "1",
              "Baribour",
              "One plot sold twice",
              "A broker sold one plot to two families.",
              "Reed Community",
              "COMMUNITY"
            },
            {"សរុប", "", "2"}
          });

  private static Chromium chromium;

  @Autowired Office office;
  @Autowired Requests requests;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  @TempDir Path folder;

  @BeforeAll
  static void openBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("is planned, held, imported, reported to the governor and followed to the scorecard")
  void aWholeForum() throws IOException {
    office.itIs("2026-06-01T09:00");
    Caller.basic(port, "desk", "demo")
        .put(
            "/api/organisations/SILK",
            """
            {"kind":"UNION","name":{"en":"Union of the Silk Looms","km":"សហជីពតម្បាញសូត្រ"},
             "phone":null,"email":null,"registered":true,"active":true}""");
    var meeting = planned();
    invite(meeting);
    office.goTo("2026-06-12T16:00");
    as("desk", desk -> hold(desk, meeting));
    as("desk", desk -> importMinutes(desk, meeting));
    as("desk", desk -> report(desk, meeting));
    assertThat(statuses(meeting)).containsOnly("REPORT_AWAITED").hasSize(3);
    office.goTo("2026-06-15T09:00");
    as("governor", governor -> note(governor, meeting));
    assertThat(statuses(meeting)).containsOnly("CHECKING").hasSize(3);
    as("desk", desk -> reportComesBack(desk, meeting));
    var raised = requests.openOf(meeting);
    var all = new java.util.ArrayList<>(raised);
    all.add(meeting);
    answered(raised.get(0));
    withdrawn(raised.get(1));
    outsideJurisdiction(raised.get(2));
    assertThat(requests.openOf(meeting)).isEmpty();
    assertThat(
            jdbc.sql("select outcome from meeting where number = ?")
                .param(meeting)
                .query(String.class)
                .single())
        .isEqualTo("CLOSED");
    as("governor", governor -> printScorecard(governor, meeting));
    NobodyStuck.handOn(port, all);
    NobodyStuck.at(port, all);
  }

  private String planned() {
    try (var desk = Tasklist.notShown(chromium.browser(), port, "desk")) {
      desk.visit("/meetings/");
      var page = desk.page();
      page.click("#plan-open");
      page.fill("#theme", "វេទិកាសន្ទនាស្តីពីការងារ និងបរិស្ថាន");
      page.fill("#plannedFor", "2026-06-12");
      page.fill("#chair", "អភិបាលរងខេត្ត");
      page.selectOption("#convenor", "SILK");
      page.check("#agenda-LABOUR");
      page.check("#agenda-ENV");
      desk.shot("forum-plan-km");
      page.click("#plan [type=submit]");
      assertThat(page.locator("#announcement")).containsText("KPC-M-2026-");
      var number =
          page.locator("#announcement").innerText().replaceAll(".*(KPC-M-\\d+-\\d+).*", "$1");
      desk.shot("forum-planned-km");
      page.click("#language");
      assertThat(page.locator("h1")).hasText("Meetings");
      assertThat(page.locator("#list .number a", new Page.LocatorOptions().setHasText(number)))
          .hasCount(1);
      return number;
    }
  }

  private void invite(String meeting) {
    as(
        "desk",
        desk -> {
          open(desk, meeting);
          desk.claim();
          desk.chooseFirst("Organisations");
          desk.shot("forum-propose-km");
          desk.complete();
        });
    as(
        "desk",
        desk -> {
          open(desk, meeting);
          assertThat(desk.request()).containsText("បានចុះបញ្ជីនៅទីនេះ");
          assertThat(desk.request()).containsText("សហជីពតម្បាញសូត្រ");
          desk.shot("forum-invitations-km");
          desk.claim();
          desk.choose("Invitations", "ផ្ញើការអញ្ជើញ");
          desk.complete();
        });
  }

  private void hold(Tasklist desk, String meeting) {
    open(desk, meeting);
    desk.claim();
    desk.choose("Held", "បានប្រារព្ធ");
    desk.type("HeldOn", "១២/០៦/២០២៦", "2026-06-12");
    desk.chooseFirst("UnitsPresent");
    desk.shot("forum-hold-km");
    desk.complete();
  }

  private void importMinutes(Tasklist desk, String meeting) {
    desk.visit("/meetings/#" + meeting);
    var page = desk.page();
    page.click("#participant-add");
    page.locator("#participants tbody tr").first().locator("input").first().fill("Reed Community");
    page.click("#participants-save");
    assertThat(page.locator("#announcement")).hasText("បានរក្សាទុកបញ្ជីឈ្មោះ។");
    page.click("#import");
    page.setInputFiles("#file", minutes());
    page.click("#send");
    assertThat(page.locator("#counts")).containsText("៣");
    desk.shot("forum-dry-run-km");
    page.click("#register");
    assertThat(page.locator("#result")).containsText("៣");
    desk.shot("forum-registered-km");
  }

  private Path minutes() {
    try {
      var file = folder.resolve("minutes.xlsx");
      try (var book = new XSSFWorkbook();
          var out = Files.newOutputStream(file)) {
        for (var name : List.of("ការងារ", "បរិស្ថាន និងដី")) {
          var sheet = book.createSheet(name);
          for (var cells : MINUTES.get(name)) {
            var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            for (int i = 0; i < cells.length; i++) {
              row.createCell(i).setCellValue(cells[i]);
            }
          }
        }
        book.write(out);
      }
      return file;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void report(Tasklist desk, String meeting) {
    open(desk, meeting);
    desk.claim();
    desk.type("RequestsRaised", "៣", "3");
    desk.complete();
    office.runJobs();
    desk.visit("/camunda/app/tasklist/default/");
    open(desk, meeting);
    desk.claim();
    desk.write("Summary", "សំណើបី រង់ចាំការសម្រេច។");
    desk.complete();
  }

  private void note(Tasklist governor, String meeting) {
    governor.visit("/meetings/#" + meeting);
    print(governor, "meeting", "pdf", meeting);
    governor.shot("forum-governor-reads-km");
    governor.visit("/camunda/app/tasklist/default/");
    open(governor, meeting);
    governor.claim();
    governor.choose("Note", "បានពិនិត្យ");
    governor.shot("forum-note-km");
    governor.complete();
  }

  /** The report is printed on the office's form, handed over, and its signed copy is scanned. */
  private void reportComesBack(Tasklist desk, String meeting) {
    desk.visit("/meetings/#" + meeting);
    var page = desk.page();
    page.selectOption("#letter-kind-" + meeting, "REPORT");
    var download = page.waitForDownload(() -> page.click(".sala-letters [type=submit]"));
    var letters = page.locator(".sala-letters li").filter(has("លិខិតដាក់ជូន"));
    assertThat(letters).containsText("បានបោះពុម្ព");
    letters.locator("button").filter(has("បានប្រគល់ជូន")).click();
    assertThat(letters).containsText("បានប្រគល់ជូន,");
    desk.shot("forum-letter-handed-over-km");
    desk.visit("/papers/");
    page.setInputFiles("#scan", scanned(download));
    assertThat(page.locator("#came")).containsText(meeting);
    desk.shot("forum-scan-came-back-km");
    desk.visit("/meetings/#" + meeting);
    assertThat(letters).containsText("បានត្រឡប់មកវិញ");
    assertThat(letters).containsText("ច្បាប់ចម្លង");
    assertThat(page.locator(".sala-letters li").filter(has("របាយការណ៍អង្គប្រជុំ"))).hasCount(3);
  }

  private Path scanned(Download download) {
    try {
      var printed = folder.resolve("letter.pdf");
      download.saveAs(printed);
      var seen = Scanned.page(Files.readAllBytes(printed), 2);
      return Files.write(folder.resolve("scan.pdf"), Scanned.pdf(List.of(seen)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** Wages: examined, inspected and answered; in the browser the requester agrees. */
  private void answered(String number) {
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
    office.complete("labour-head", number, "Activity_AssignOfficer", "officer", "labour-officer");
    examine(number, "INSPECT", "reason", "The pay-rolls must be seen.");
    office.complete(
        "labour-officer",
        number,
        "Activity_PlanVisit",
        "visitDate",
        "2026-06-16",
        "team",
        "Two inspectors");
    office.complete(
        "labour-officer",
        number,
        "Activity_RecordFindings",
        "visitResult",
        "FINDINGS",
        "findings",
        "Wages were late twice.",
        "recommendation",
        "Pay by the seventh.");
    examine(number, "ANSWER");
    office.complete(
        "labour-officer",
        number,
        "Activity_DraftAnswer",
        "done",
        java.util.List.of("MEASURE_TAKEN"),
        "outcomeKind",
        "CORRECTIVE_ACTION",
        "answer",
        "The factory pays by the seventh of each month.");
    office.complete("labour-head", number, "Activity_ApproveAnswer", "answerApproval", "APPROVE");
    as(
        "desk",
        desk -> {
          open(desk, number);
          desk.claim();
          desk.choose("ToldBy", "ទូរសព្ទ");
          desk.choose("Response", "យល់ព្រម");
          desk.complete();
        });
    assertThat(requests.get(number).outcome()).isEqualTo("RESOLVED");
  }

  private void examine(String number, String nextStep, String... more) {
    var fields = new Object[more.length + 4];
    fields[0] = "examination";
    fields[1] = "Papers were read.";
    fields[2] = "nextStep";
    fields[3] = nextStep;
    System.arraycopy(more, 0, fields, 4, more.length);
    office.complete("labour-officer", number, "Activity_ExamineRequest", fields);
  }

  private void outsideJurisdiction(String number) {
    as(
        "desk",
        desk -> {
          open(desk, number);
          desk.claim();
          desk.select("Priority", "ធម្មតា");
          desk.choose("CheckResult", "ក្រៅដែនសមត្ថកិច្ច");
          desk.write("CompetentAuthority", "តុលាការ");
          desk.write("Reason", "តុលាការជាអ្នកសម្រេច។");
          desk.shot("forum-outside-km");
          desk.complete();
        });
    assertThat(requests.get(number).outcome()).isEqualTo("OUTSIDE_JURISDICTION");
  }

  private void withdrawn(String number) {
    as(
        "desk",
        desk -> {
          open(desk, number);
          var withdraw = desk.request().locator(".sala-action:has(#sala-reason-WITHDRAW)");
          withdraw.locator("button").first().click();
          withdraw.locator("textarea").fill("អ្នកស្នើសុំបានសម្រុះសម្រួលគ្នា។");
          withdraw.locator("[type=submit]").click();
          assertThat(desk.request().locator(".alert-success")).isVisible();
          desk.shot("forum-withdrawn-km");
        });
    assertThat(requests.get(number).outcome()).isEqualTo("WITHDRAWN");
  }

  private void printScorecard(Tasklist governor, String meeting) {
    governor.visit("/meetings/#" + meeting);
    assertThat(governor.page().locator(".figures")).containsText("៣");
    governor.shot("forum-followed-up-km");
    for (var format : List.of("pdf", "docx", "xlsx")) {
      print(governor, "scorecard", format, meeting);
    }
  }

  private void print(Tasklist reader, String kind, String format, String meeting) {
    Download download =
        reader
            .page()
            .waitForDownload(
                () -> reader.page().click("a[href*='reports/" + kind + "." + format + "']"));
    var file = Path.of("target", "screenshots", "%s-%s.%s".formatted(kind, meeting, format));
    download.saveAs(file);
    assertThat(file).isNotEmptyFile();
  }

  private List<String> statuses(String meeting) {
    return jdbc.sql("select status from request where meeting_number = ?")
        .param(meeting)
        .query(String.class)
        .list();
  }

  private static void open(Tasklist reader, String meeting) {
    reader.open(MY_UNIT, meeting);
  }

  private void as(String user, java.util.function.Consumer<Tasklist> work) {
    try (var tasklist = new Tasklist(chromium.browser(), port, user)) {
      work.accept(tasklist);
    }
    office.runJobs();
  }
}
