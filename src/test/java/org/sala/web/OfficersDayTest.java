package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.sala.EmptyLists;
import org.sala.NobodyStuck;
import org.sala.evidence.Photo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EmptyLists
@DisplayName("In the browser, an officer's day")
class OfficersDayTest extends InBrowser {

  private static final String OFFICER = "labour-officer";
  private static final String UNIT = "My unit's tasks|កិច្ចការអង្គភាពខ្ញុំ";
  private static final String FOUND = "Wages of two months are late. ប្រាក់ឈ្នួលពីរខែយឺត។";
  private static final String ANSWER = "The wages are paid by 15 June.";
  private static final String INSTRUCTION = "Say which months.";

  @Autowired JdbcTemplate jdbc;
  @TempDir Path disk;
  private String number;
  private boolean isEnglish;
  private String where;

  @ParameterizedTest(
      name =
          "{1} pixels wide, in {0}: three photos, a visit without a network that is sent twice, an"
              + " answer that is returned and sent again")
  @Looks({"km, 390, 844", "en, 1440, 900"})
  void day(String language, int width, int height) throws IOException {
    isEnglish = language.equals("en");
    where = language + "-" + width;
    office.itIs("2026-06-01T09:00");
    number = office.receive("category", "LABOUR");
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
    office.complete("labour-head", number, "Activity_AssignOfficer", "officer", OFFICER);
    try (var officer = as(OFFICER, language, width, height)) {
      examines(officer);
      visits(width, height);
      answers(officer);
      isReturned(officer);
    }
    office.complete("labour-head", number, "Activity_ApproveAnswer", "answerApproval", "APPROVE");
    office.runJobs();
    assertThat(office.open(number)).containsExactly("Activity_RecordResponse");
    NobodyStuck.at(port, List.of(number));
  }

  @Test
  @DisplayName("loses no press: what is foreseen meanwhile waits until the button is let go")
  void pressed() {
    office.itIs("2026-06-01T09:00");
    number = office.receive("category", "LABOUR");
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
    office.complete("labour-head", number, "Activity_AssignOfficer", "officer", OFFICER);
    try (var officer = as(OFFICER)) {
      var page = officer.page();
      officer.open(UNIT, number);
      officer.write("Examination", "The wage slips show the delay.");
      officer.kept();
      var button = officer.form().locator("[type=submit]");
      button.scrollIntoViewIfNeeded();
      var foresight = new CompletableFuture<Route>();
      page.route("**/foresight", foresight::complete);
      officer.choose("NextStep", "ព្រាងចម្លើយ");
      page.waitForCondition(foresight::isDone);
      var before = button.boundingBox();
      page.mouse().move(before.x + 10, before.y + 10);
      page.mouse().down();
      page.waitForResponse("**/foresight", () -> foresight.join().resume());
      page.waitForTimeout(300);
      assertThat(officer.form().locator(".sala-foreseen")).hasCount(0);
      assertThat(button.boundingBox().y).isEqualTo(before.y);
      page.mouse().up();
      assertThat(page.locator(".sala-told")).isVisible();
    }
    office.runJobs();
    assertThat(office.open(number)).doesNotContain("Activity_ExamineRequest");
  }

  private void examines(Tasklist officer) throws IOException {
    officer.filter(UNIT);
    assertThat(officer.tasksOf(number)).hasCount(1);
    officer.shot("officer-list-" + where);
    officer.openNext(UNIT, number);
    var photos =
        IntStream.range(0, 3)
            .mapToObj(each -> photo("slip-" + each + ".jpg", each))
            .toArray(FilePayload[]::new);
    var evidence = officer.page().locator(".sala-evidence");
    evidence.locator("input[type=file]").first().setInputFiles(photos);
    assertThat(evidence.locator(".sala-file")).hasCount(3);
    officer.write("Examination", "The wage slips show the delay.");
    officer.choose("NextStep", isEnglish ? "Draft the answer" : "ព្រាងចម្លើយ");
    officer.shot("officer-examines-" + where);
    officer.complete();
    office.runJobs();
    officer.openNext(UNIT, number);
    officer.writeDate("VisitDate", "02/06/2026");
    officer.write("Team", "Two officers");
    officer.kept();
    officer.complete();
    office.runJobs();
  }

  private static FilePayload photo(String name, int each) {
    try {
      return new FilePayload(name, "image/jpeg", Photo.ofTelephone(900 + each, 700));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void visits(int width, int height) throws IOException {
    office.itIs("2026-06-02T15:00");
    try (var phone = new VisitPhone(disk.resolve(where), port)) {
      phone.page().setViewportSize(width, height);
      phone.takeAlong(OFFICER, number);
      phone.open(number);
      if (isEnglish) {
        phone.page().click("#language");
      }
      phone.network(false);
      phone.findings(FOUND);
      phone.field("Recommendation").fill("Pay by 15 June.");
      phone.kept();
      phone.photograph(1);
      phone.shot("officer-visit-offline-" + where);
      phone.network(true);
      phone.visit(
          "/visits/?number=" + number); // it has met the server: nothing else is sent meanwhile
      phone.loseTheAnswer();
      phone.pressSend();
      assertThat(phone.page().locator(".sala-form-problem")).isVisible();
      phone.pressSend();
      assertThat(phone.page().locator("#announcement")).containsText(number);
    }
    office.runJobs();
    assertThat(count("case_file_entry", "form_id = 'record-findings'")).isEqualTo(1);
    assertThat(count("evidence_file", "true")).isEqualTo(4);
  }

  private void answers(Tasklist officer) {
    officer.openNext(UNIT, number);
    assertThat(officer.form()).containsText(FOUND);
    officer.choose("NextStep", isEnglish ? "Draft the answer" : "ព្រាងចម្លើយ");
    officer.complete();
    office.runJobs();
    officer.openNext(UNIT, number);
    officer.chooseFirst("Done");
    officer.select("OutcomeKind", isEnglish ? "Corrective action" : "វិធានការកែតម្រូវ");
    officer.write("Answer", ANSWER);
    officer.kept();
    officer.shot("officer-drafts-" + where);
    officer.complete();
    office.runJobs();
  }

  /** What was written stands in the form, under what the head wants; nothing is typed twice. */
  private void isReturned(Tasklist officer) {
    office.complete(
        "labour-head",
        number,
        "Activity_ApproveAnswer",
        "answerApproval",
        "RETURN",
        "instruction",
        INSTRUCTION);
    office.runJobs();
    officer.openNext(UNIT, number);
    assertThat(officer.form()).containsText(INSTRUCTION);
    var answer = officer.form().locator("[id$='-Field_Answer']");
    assertThat(answer).hasValue(ANSWER);
    officer.shot("officer-returned-" + where);
    officer.write("Answer", ANSWER + " These are April and May.");
    officer.kept();
    officer.complete();
    office.runJobs();
    assertThat(office.open(number)).containsExactly("Activity_ApproveAnswer");
    assertThat(count("case_file_entry", "form_id = 'draft-answer'")).isEqualTo(2);
  }

  private long count(String table, String which) {
    return jdbc.queryForObject(
        "select count(*) from " + table + " where case_number = ? and " + which,
        Long.class,
        number);
  }
}
