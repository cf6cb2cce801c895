package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.lowagie.text.pdf.PdfReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.sala.EmptyLists;
import org.sala.casefile.CaseFile;
import org.sala.language.KhmerDigits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EmptyLists
@DisplayName("In the browser, a governor's day")
class GovernorsDayTest extends InBrowser {

  private static final String DECIDE = "Activity_DecideEscalation";
  private static final String FACTORY = "Amber Heron Garments";

  @Autowired CaseFile caseFile;
  @Autowired JdbcClient jdbc;

  private LateOffice late;

  @BeforeEach
  void begin() {
    late = new LateOffice(office);
  }

  @AfterEach
  void theyEnd() {
    late.end();
    jdbc.sql("update absence set ended_by = 'governor', ended_at = now() where ended_at is null")
        .update();
  }

  private Page at(Tasklist person, String language, int width, int height, String path) {
    var page = person.page();
    page.setViewportSize(width, height);
    page.evaluate("language => localStorage.setItem('sala-language', language)", language);
    person.visit(path);
    return page;
  }

  /**
   * What is said of the late requests of the labour department, of which there are three at least.
   */
  private String lateIn(String language) {
    var list = "/api/requests?overdue=LATE&unit=DEP-LAB";
    int late = JsonPath.read(Caller.basic(port, "governor", "demo").get(list).body(), "$.total");
    assertThat(late).isGreaterThanOrEqualTo(3);
    return language.equals("en")
        ? ": " + late + " late requests"
        : "សំណើហួសកំណត់ចំនួន " + KhmerDigits.toKhmer(String.valueOf(late));
  }

  private static Locator.FilterOptions saying(String text) {
    return new Locator.FilterOptions().setHasText(Pattern.compile(text + "\\s*$"));
  }

  private static void finish(Page page) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  @ParameterizedTest(
      name = "{1} pixels wide, in {0}: a dossier on one sheet, two look-alikes decided together")
  @Looks({"en, 1440, 900", "km, 390, 844"})
  void day(String language, int width, int height) throws IOException {
    var one = late.request(FACTORY, "040301");
    var two = late.request(FACTORY, "040302");
    var alone = late.request("Silk Looms", "040401");
    late.silentUntilGovernor();
    try (var governor = elsewhere("governor")) {
      var page = at(governor, language, width, height, "/governor/");
      assertThat(page.locator(".pile li")).hasCount(2);
      assertThat(page.locator(".pile h3")).containsText(FACTORY);
      assertThat(page.locator("#late summary").filter(saying(lateIn(language)))).hasCount(1);
      governor.shot("governor-desk-" + language + "-" + width);

      together(page, List.of(one, two));
      governor.shot("governor-together-" + language + "-" + width);
      page.locator(".pile .sala-form [type=submit]").click();
      assertThat(page.locator("#announcement")).containsText(language.equals("en") ? "2" : "២");
      finish(page);
      office.runJobs();
      for (var number : List.of(one, two)) {
        assertThat(office.open(number)).as(number).doesNotContain(DECIDE);
        assertThat(caseFile.latest(number, "decide-escalation").orElseThrow().text("reason"))
            .contains("Because of " + number);
      }

      page = at(governor, language, width, height, "/governor/?number=" + alone);
      assertThat(page.locator(".ladder .silent")).hasCount(2);
      assertThat(page.locator(".of-officer")).containsText("posts the day of payment");
      assertThat(page.locator(".of-head")).containsText("breaks his word");
      assertThat(page.locator(".options dd").first()).not().hasText("—");
      governor.shot("governor-dossier-" + language + "-" + width);
      assertThat(sheets(page, language)).isEqualTo(1);

      field(page, "Decision").selectOption("EXTEND");
      field(page, "ExtraDays").selectOption("5");
      field(page, "Reason").fill("The owner has promised it in writing.");
      assertThat(page.locator(".sala-kept")).not().isEmpty();
      page.locator("#decision [type=submit]").click();
      assertThat(page.locator("#told")).isVisible();
      governor.shot("governor-decided-" + language + "-" + width);
    }
    office.runJobs();
    assertThat(office.open(alone)).doesNotContain(DECIDE);
  }

  private static void together(Page page, List<String> numbers) {
    page.locator(".together").click();
    var form = page.locator(".pile .sala-form");
    assertThat(form).isVisible();
    for (var number : numbers) {
      page.getByLabel(Pattern.compile("^(Reason for|មូលហេតុសម្រាប់សំណើលេខ) " + number))
          .fill("Because of " + number);
    }
    form.locator("[id$='-Field_Decision']").selectOption("EXTEND");
    form.locator("[id$='-Field_ExtraDays']").selectOption("5");
  }

  private static Locator field(Page page, String name) {
    return page.locator("#decision [id$='-Field_" + name + "']");
  }

  private static int sheets(Page page, String language) throws IOException {
    var pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    Screenshots.keep(pdf, "dossier-" + language + ".pdf");
    return new PdfReader(pdf).getNumberOfPages();
  }

  @Test
  @DisplayName("with the keyboard alone: from the desk to the decision")
  void keyboard() {
    var number = late.request("Silk Looms", "040401");
    late.silentUntilGovernor();
    try (var governor = elsewhere("governor")) {
      var page = at(governor, "en", 1440, 900, "/governor/");
      tabTo(page, "#waits .subject a");
      page.keyboard().press("Enter");
      assertThat(page.locator("#decision")).isVisible();
      tabTo(page, "#decision [id$='-Field_Decision']");
      page.keyboard().type("More");
      tabTo(page, "#decision [id$='-Field_ExtraDays']");
      page.keyboard().type("5");
      tabTo(page, "#decision [id$='-Field_Reason']");
      page.keyboard().type("It is promised in writing.");
      tabTo(page, "#decision [type=submit]");
      page.keyboard().press("Enter");
      assertThat(page.locator("#told")).isFocused();
    }
    office.runJobs();
    assertThat(office.open(number)).doesNotContain(DECIDE);
  }

  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 80; i++) {
      if (Boolean.TRUE.equals(
          page.evaluate("it => document.activeElement.matches(it)", selector))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Tab does not lead to " + selector);
  }

  @ParameterizedTest(name = "{1} pixels wide, in {0}: what the cabinet prepared stands in the form")
  @Looks({"km, 390, 844", "en, 1440, 900"})
  void cabinet(String language, int width, int height) {
    var number = late.request("Silk Looms", "040401");
    late.silentUntilGovernor();
    try (var cabinet = elsewhere("cabinet")) {
      var page = at(cabinet, language, width, height, "/governor/?number=" + number);
      assertThat(page.locator("#decision .sala-note")).isVisible();
      assertThat(page.locator("#decision [type=submit]")).hasCount(0);
      field(page, "Decision").selectOption("INSTRUCT");
      field(page, "Instruction").fill("Go there once more with the labour inspector.");
      assertThat(page.locator(".sala-kept"))
          .hasText(java.util.regex.Pattern.compile("Your words are kept|ត្រូវបានរក្សាទុក"));
      cabinet.shot("cabinet-prepares-" + language + "-" + width);
    }
    assertThat(office.task(number, DECIDE).getAssignee()).isNull();
    try (var governor = elsewhere("governor")) {
      var page = at(governor, language, width, height, "/governor/?number=" + number);
      assertThat(page.locator("#decision .sala-note")).containsText("Socheata Prum");
      assertThat(field(page, "Instruction"))
          .hasValue("Go there once more with the labour inspector.");
      governor.shot("governor-prepared-" + language + "-" + width);
    }
  }

  @ParameterizedTest(name = "{1} pixels wide, in {0}: an acting governor decides, and it says so")
  @Looks({"en, 1440, 900", "km, 390, 844"})
  void actingGovernor(String language, int width, int height) {
    var number = late.request("Silk Looms", "040401");
    late.silentUntilGovernor();
    jdbc.sql(
            """
            insert into absence (person, first_day, last_day, deputy, recorded_by, recorded_at)
            values ('governor', '2026-07-01', '2026-07-31', 'deputy-governor', 'governor', now())
            """)
        .update();
    try (var acting = elsewhere("deputy-governor")) {
      var page = at(acting, language, width, height, "/governor/?number=" + number);
      field(page, "Decision").selectOption("EXTEND");
      field(page, "ExtraDays").selectOption("5");
      field(page, "Reason").fill("It is promised in writing.");
      page.locator("#decision [type=submit]").click();
      assertThat(page.locator("#told")).isVisible();
      finish(page);
      office.runJobs();
      page.reload();
      assertThat(page.locator(".ladder li").last())
          .containsText(language.equals("en") ? "(acting)" : "ស្តីទី");
      acting.shot("acting-governor-" + language + "-" + width);
    }
    assertThat(caseFile.latest(number, "decide-escalation").orElseThrow().actingFor())
        .isEqualTo("governor");
  }

  @Test
  @DisplayName("signs the report of a meeting on its dossier")
  void report() {
    office.itIs("2026-06-01T09:00");
    var planned =
        Caller.basic(port, "desk", "demo")
            .post(
                "/api/meetings",
                """
                {"kind":"FORUM","mode":"ON_SITE","theme":"Dialogue on wages","level":"PROVINCE",
                 "plannedFor":"2026-06-12","placeCode":"0403","chair":"Deputy governor",
                 "agenda":["LABOUR"]}
                """);
    assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
    var number = (String) com.jayway.jsonpath.JsonPath.read(planned.body(), "$.number");
    office.runJobs();
    office.complete(
        "desk",
        number,
        "Activity_ProposeInvitations",
        "organisations",
        List.of(),
        "openCall",
        true);
    office.complete("desk", number, "Activity_ConfirmInvitations", "invitations", "SEND");
    office.goTo("2026-06-12T15:00");
    office.complete(
        "desk",
        number,
        "Activity_HoldMeeting",
        "held",
        "HELD",
        "heldOn",
        "2026-06-12",
        "unitsPresent",
        List.of("DEP-LAB"));
    office.complete("desk", number, "Activity_RecordRequests", "requestsRaised", 0);
    office.complete("desk", number, "Activity_SubmitReport", "summary", "Nothing was asked.");
    try (var governor = elsewhere("governor")) {
      var page = at(governor, "en", 1440, 900, "/governor/");
      page.locator("#reports .subject a").click();
      assertThat(page.locator("#decision")).containsText("Sign the report");
      page.locator("#decision label", new Page.LocatorOptions().setHasText("Noted"))
          .first()
          .click();
      governor.shot("governor-signs-en-1440");
      page.locator("#decision [type=submit]").click();
      assertThat(page.locator("#told")).isVisible();
    }
    assertThat(office.open(number)).doesNotContain("Activity_NoteReport");
  }
}
