package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sala.web.PlannedVisit.INSPECTOR;
import static org.sala.web.PlannedVisit.STEP;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.demo.Demonstration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SalaTest
@DisplayName("On the phone of an inspector, a visit")
class VisitsPageTest {

  private static final String FIRST = "ទឹកស្អុយហូរចូលត្រពាំង។ Grey water runs in.";
  private static final String LATER = "ត្រូវបិទបំពង់។ Close the pipe.";

  /** Everything that lies in the store of the page, as letters. */
  private static final String STORED =
      """
      async () => {
        const open = indexedDB.open('sala-visits');
        await new Promise((done) => (open.onsuccess = done));
        const all = [];
        for (const name of ['keys', 'visits', 'photos']) {
          const rows = open.result.transaction(name).objectStore(name).getAll();
          await new Promise((done) => (rows.onsuccess = done));
          for (const row of rows.result) {
            all.push(name, JSON.stringify(row));
            for (const part of Object.values(row)) {
              if (part instanceof ArrayBuffer || ArrayBuffer.isView(part)) {
                all.push(new TextDecoder().decode(part), new TextDecoder('utf-16le').decode(part));
              }
              if (part instanceof CryptoKey) {
                all.push(await crypto.subtle.exportKey('raw', part).then(() => 'EXPORTED', () => 'held'));
              }
            }
          }
        }
        open.result.close();
        return all.join('\\n');
      }
      """;

  @Autowired Office office;
  @Autowired Demonstration demonstration;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;
  @TempDir Path disk;
  private String number;
  private VisitPhone phone;

  @BeforeEach
  void visit() {
    demonstration.createPeople();
    number = PlannedVisit.in(office);
    phone = new VisitPhone(disk, port);
  }

  @AfterEach
  void presentAgain() {
    phone.close();
    ClockUtil.reset();
  }

  private long count(String table) {
    return jdbc.queryForObject(
        "select count(*) from " + table + " where case_number = ?", Long.class, number);
  }

  @Test
  @DisplayName(
      "lasts 8 hours without a network, the end of the session and a restart; sent twice it is there once")
  void nothingIsLost() throws IOException {
    phone.takeAlong(INSPECTOR, number);
    phone.shot("visits-list-km-390");
    phone.open(number);
    phone.findings(FIRST);
    phone.photograph(1);
    phone.page().click("#language");
    phone.stands(FIRST, 1);
    phone.page().click("#language");
    phone.network(false);
    phone.page().reload();
    phone.stands(FIRST, 1);
    assertThat(phone.page().locator("#state")).containsText("មិនមានបណ្តាញ");
    phone.page().locator(".sala-fill").click();
    assertThat(phone.field("Position"))
        .hasValue(java.util.regex.Pattern.compile("12\\.25000, 104\\.67000 ± 15 m .*"));
    phone.photograph(2);
    phone.shot("visit-offline-km-390");

    office.itIs("2026-06-01T17:00");
    phone.restart(false);
    phone.visit("/visits/?number=" + number);
    phone.stands(FIRST, 2);
    phone.field("Recommendation").fill(LATER);
    phone.kept();
    phone.photograph(3);
    secretOnDisk();
    phone.pressSend();
    assertThat(phone.page().locator(".sala-form-problem")).containsText("គ្មានអ្វីបាត់ឡើយ");
    assertThat(count("evidence_file")).isZero();

    phone.network(true);
    assertThat(phone.page().locator("#state")).containsText("វគ្គប្រើប្រាស់បានផុតកំណត់");
    phone.page().locator("#state a").click();
    phone.logIn(INSPECTOR);
    phone.page().waitForURL("**/visits/?number=" + number);
    phone.stands(FIRST, 3);
    assertThat(phone.field("Recommendation")).hasValue(LATER);
    phone.loseTheAnswer();
    phone.pressSend();
    assertThat(phone.page().locator(".sala-form-problem")).isVisible();
    phone.pressSend();
    assertThat(phone.page().locator("#announcement")).containsText(number);
    assertThat(count("evidence_file")).isEqualTo(3);
    var findings =
        jdbc.queryForList(
            "select fields::text from case_file_entry where case_number = ? and form_id = 'record-findings'",
            String.class,
            number);
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0)).contains(FIRST, LATER, "12.25000");
    assertThat(stored()).doesNotContain("visits", "photos");
  }

  private String stored() {
    return (String) phone.page().evaluate(STORED);
  }

  private void secretOnDisk() throws IOException {
    var words =
        List.of(FIRST, LATER, number, "Waste water", "The pond smells", INSPECTOR, "12.25000");
    assertThat(stored()).contains("held").doesNotContain("EXPORTED").doesNotContain(words);
    try (Stream<Path> files = Files.walk(disk)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().matches(".*/(IndexedDB|Service Worker|Cache|Local Storage)/.*")) {
          var bytes = Files.readAllBytes(file);
          for (var letters : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            assertThat(new String(bytes, letters)).as(file.toString()).doesNotContain(FIRST, LATER);
          }
        }
      }
    }
  }

  @Test
  @DisplayName(
      "is read by its person alone: after a log-out, which asks, and after somebody else, it is there again")
  void oneReader() {
    phone.takeAlong(INSPECTOR, number);
    phone.open(number);
    phone.findings(FIRST);
    phone.visit("/visits/");
    phone.page().click("#leave");
    assertThat(phone.page().locator(".sala-ask")).containsText("មិនទាន់បានផ្ញើ");
    phone.shot("visits-leaving-km-390");
    phone.page().click(".sala-ask button[value='']");
    assertThat(phone.page().locator(".visits li")).containsText(new String[] {number});
    phone.page().click("#leave");
    phone.page().click(".sala-ask button[value=yes]");
    phone.page().locator("form[name='signinForm']").waitFor();
    assertThat(stored()).doesNotContain("keys").contains("visits").doesNotContain(FIRST);
    phone.visit("/visits/?number=" + number);
    assertThat(phone.page().locator("#visit")).isHidden();

    phone.visit("/");
    phone.logIn("environment-officer");
    phone.page().locator("[cam-tasklist-filters] .task-filter").first().waitFor();
    phone.visit("/visits/?number=" + number);
    assertThat(phone.page().locator("#unknown")).isVisible();
    assertThat(phone.page().locator("body")).not().containsText(FIRST);
    phone.network(false);
    phone.visit("/visits/");
    assertThat(phone.page().locator("#none")).isVisible();
    phone.network(true);

    phone.sessionEnds();
    phone.visit("/");
    phone.logIn(INSPECTOR);
    phone.page().locator("[cam-tasklist-filters] .task-filter").first().waitFor();
    phone.visit("/visits/?number=" + number);
    phone.stands(FIRST, 0);
  }

  @Test
  @DisplayName(
      "lies on a lost phone that opens nothing after the password was changed, and is there again for its person")
  void lostPhone() throws IOException {
    phone.takeAlong(INSPECTOR, number);
    phone.open(number);
    phone.page().locator("input[value=FINDINGS]").check();
    phone.field("Findings").fill(FIRST);
    phone.kept();
    phone.photograph(1);
    var identity = office.engine().getIdentityService();
    var user = identity.createUserQuery().userId(INSPECTOR).singleResult();
    user.setPassword("demo");
    identity.saveUser(user);
    phone.sessionEnds();
    phone.visit("/visits/?number=" + number);
    phone.page().locator("#gate a").first().waitFor();
    assertThat(phone.page().locator("#visit")).isHidden();
    assertThat(phone.page().locator("body")).not().containsText(FIRST);
    assertThat(stored()).doesNotContain("keys").contains("visits", "photos");

    phone.page().locator("#gate a").first().click();
    phone.logIn(INSPECTOR);
    phone.page().waitForURL("**/visits/?number=" + number);
    phone.stands(FIRST, 1);
    phone.field("Recommendation").fill(LATER);
    phone.kept();
    phone.network(false);
    phone.page().reload();
    phone.stands(FIRST, 1);
    assertThat(phone.field("Recommendation")).hasValue(LATER);
    phone.network(true);
  }

  @Test
  @DisplayName(
      "that was completed by somebody else meanwhile says by whom, and the words go on as a note")
  void conflict() {
    phone.takeAlong(INSPECTOR, number);
    phone.open(number);
    phone.findings(FIRST);
    phone.network(false);
    PlannedVisit.colleague(office);
    office.complete(
        PlannedVisit.COLLEAGUE,
        number,
        STEP,
        "visitResult",
        "CANCELLED",
        "reason",
        "The road is flooded.");
    phone.field("Recommendation").fill(LATER);
    phone.kept();
    phone.network(true);
    sendsOrIsTold();
    var conflict = phone.conflict();
    assertThat(conflict).containsText("Second Inspector");
    assertThat(conflict).containsText(FIRST);
    phone.shot("visit-conflict-km-390");
    assertThat(AccessibleTest.violations(phone.page(), null)).isEmpty();
    phone.page().click("#language");
    assertThat(conflict).containsText("completed meanwhile by Second Inspector");
    phone.shot("visit-conflict-en-390");
    assertThat(phone.page().locator("#visit")).not().containsText("The pond smells");
    conflict.locator("button").last().click();
    phone.page().click(".sala-ask button[value=yes]");
    phone.page().locator("#list").waitFor();
    assertThat(stored()).doesNotContain("visits");
  }

  @Test
  @DisplayName(
      "that was given to a colleague meanwhile says to whom, and the words go on as a note")
  void held() {
    phone.takeAlong(INSPECTOR, number);
    phone.open(number);
    phone.network(false);
    phone.findings(FIRST);
    phone.field("Recommendation").fill(LATER);
    phone.kept();
    PlannedVisit.colleague(office);
    var task = office.task(number, STEP).getId();
    office.engine().getTaskService().setAssignee(task, PlannedVisit.COLLEAGUE);
    phone.network(true);
    sendsOrIsTold();
    assertThat(phone.conflict()).containsText("Second Inspector");
    shots("visit-held");
    phone.conflict().locator("button").first().click();
    phone.page().locator("#list").waitFor();
    assertThat(office.task(number, STEP).getAssignee()).isEqualTo(PlannedVisit.COLLEAGUE);
    assertThat(entries("kind = 'NOTE'")).singleElement().asString().contains(FIRST);
    assertThat(stored()).doesNotContain("visits");
  }

  @Test
  @DisplayName("that its inspector has also written into at the office asks which words count")
  void both() {
    phone.takeAlong(INSPECTOR, number);
    phone.open(number);
    phone.network(false);
    phone.findings(FIRST);
    phone.field("Recommendation").fill(LATER);
    phone.kept();
    var task = office.task(number, STEP).getId();
    Caller.basic(port, INSPECTOR, "demo")
        .send(
            "PATCH",
            "/api/tasks/" + task + "/draft",
            "{\"answers\":{\"findings\":\"At the office.\",\"recommendation\":\"Fence it.\"}}",
            "application/json");
    phone.network(true);
    phone.pressSend();
    assertThat(phone.conflict()).containsText("At the office.");
    assertThat(phone.conflict()).containsText(FIRST);
    shots("visit-both");
    var choices = phone.conflict().locator("dl");
    assertThat(choices).hasCount(2);
    choices.filter(new Locator.FilterOptions().setHasText(FIRST)).locator("button").first().click();
    assertThat(choices).hasCount(1);
    choices.locator("button").last().click();
    assertThat(phone.conflict()).hasCount(0);
    phone.stands(FIRST, 0);
    phone.pressSend();
    assertThat(phone.page().locator("#announcement")).containsText(number);
    assertThat(entries("form_id = 'record-findings'"))
        .singleElement()
        .asString()
        .contains("Fence it.")
        .doesNotContain("At the office.", LATER);
  }

  private List<String> entries(String which) {
    return jdbc.queryForList(
        "select fields::text from case_file_entry where case_number = ? and " + which,
        String.class,
        number);
  }

  /** Once the line is back the phone may know by itself, and then there is nothing to send. */
  private void sendsOrIsTold() {
    var send = phone.page().locator(".sala-form [type=submit]");
    assertThat(send.or(phone.conflict()).first()).isVisible();
    if (phone.conflict().count() == 0) {
      phone.pressSend();
    }
  }

  private void shots(String what) {
    for (var size : new int[][] {{1440, 900}, {Phone.WIDTH, Phone.HEIGHT}}) {
      phone.page().setViewportSize(size[0], size[1]);
      for (var language : List.of("km", "en")) {
        assertThat(phone.page().locator("html")).hasAttribute("lang", language);
        assertThat(AccessibleTest.violations(phone.page(), null)).isEmpty();
        phone.shot(what + "-" + language + "-" + size[0]);
        phone.page().click("#language");
      }
    }
  }

  @Test
  @DisplayName("has a page without a barrier, in both languages and sizes, and a sheet of paper")
  void pages() {
    phone.takeAlong(INSPECTOR, number);
    for (var size : new int[][] {{1440, 900}, {Phone.WIDTH, Phone.HEIGHT}}) {
      phone.page().setViewportSize(size[0], size[1]);
      for (var language : List.of("km", "en")) {
        phone.visit("/visits/");
        assertThat(AccessibleTest.violations(phone.page(), null)).isEmpty();
        phone.shot("visits-" + language + "-" + size[0]);
        phone.visit("/visits/?number=" + number);
        phone.page().locator("input[value=FINDINGS]").check();
        phone
            .page()
            .evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
        assertThat(AccessibleTest.violations(phone.page(), null)).isEmpty();
        assertThat(
                (boolean)
                    phone.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as("fits " + size[0])
            .isTrue();
        phone.shot("visit-" + language + "-" + size[0]);
        phone.page().click("#language");
      }
    }
    for (var language : List.of("km", "en")) {
      phone.page().setViewportSize(794, 1123);
      phone
          .page()
          .emulateMedia(
              new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(phone.page().locator(".paper-head img")).isVisible();
      phone.shot("visit-paper-" + language);
      phone
          .page()
          .emulateMedia(
              new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.SCREEN));
      phone.page().click("#language");
    }
    phone.visit("/visits/");
    phone.page().fill("#number", number.toLowerCase());
    phone.page().click("#open button");
    assertThat(phone.page().locator("#visit")).containsText(number);
  }
}
