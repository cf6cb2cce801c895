package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.people.Staff;
import org.sala.signon.KeycloakServer;
import org.sala.signon.LookNow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A real Keycloak, in the browser: {@code ./mvnw -Psignon test -Dtest=ProviderSignOn}. */
@DirtiesContext
@DisplayName("In the browser, where Keycloak says who somebody is,")
class ProviderSignOn extends InBrowser {

  private static final String PASSWORD = "a password of the provider";
  private static final String STEP = "Activity_ExamineRequest";
  private static final String GROUP = "/labour/examiners";
  private static KeycloakServer keycloak;

  @Autowired IdentityService identity;
  @Autowired JdbcTemplate jdbc;
  @Autowired Staff staff;
  @Autowired ApplicationContext sala;
  private String number;

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry settings) throws IOException {
    keycloak = new KeycloakServer();
    var table = Files.createTempFile("groups", ".csv");
    Files.writeString(table, "service_group,sala_group\n" + GROUP + ",labour-officers\n");
    settings.add("sala.sign-on.issuer", keycloak::issuer);
    settings.add("sala.sign-on.client-id", () -> "sala");
    settings.add("sala.sign-on.client-secret", () -> "the-secret-of-sala-at-the-provider");
    settings.add("sala.sign-on.groups", table::toString);
    settings.add("sala.sign-on.break-glass", () -> "admin");
  }

  @AfterAll
  static void end() {
    keycloak.close();
  }

  @BeforeEach
  void aRequest() {
    keycloak.tellsOfLogOuts("http://localhost:" + port);
    keycloak.logOut("sopheap"); // nobody stays from the test before
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
  }

  private SignOnPage browser(String language, int width, int height) {
    return new SignOnPage(browser(), port, language, width, height);
  }

  private SignOnPage signedOn() {
    var person = browser("en", 1440, 900);
    person.visit("/").toProvider().identify("sopheap", PASSWORD);
    person.isIn();
    return person;
  }

  @Test
  @DisplayName("an officer comes in from a page of Sala and is back there, with the unit's tasks")
  void comes() {
    try (var person = browser("km", 390, 844)) {
      person.visit("/requests/").page().locator("#gate a").first().click();
      person.page().locator(".sala-sign-on a").waitFor();
      person.shot("sign-on-km-390");
      person.toProvider().identify("sopheap", PASSWORD);
      assertThat(person.page()).hasURL(Pattern.compile(".*localhost:\\d+/requests/.*"));
      assertThat(person.page().locator("#user")).hasText("Sopheap Chan");
      assertThat(staff.groupsOf("sopheap")).containsExactly("labour-officers");
    }
    office.complete("labour-head", number, "Activity_AssignOfficer", "officer", "sopheap");
    try (var person = signedOn()) {
      // Those of other tests stand in the same list.
      assertThat(person.page().locator("[cam-tasks] li.task:has-text('" + number + "')"))
          .isVisible();
      person.shot("signed-on-en-1440");
    }
  }

  @Test
  @DisplayName(
      "somebody taken out of the group there is out here at the next look; so are the tasks")
  void lost() {
    try (var person = signedOn()) {
      office.complete("labour-head", number, "Activity_AssignOfficer", "officer", "sopheap");
      assertThat(office.task(number, STEP).getAssignee()).isEqualTo("sopheap");
      LookNow.in(sala);
      assertThat(person.status("/api/me")).as("who is still there stays in").isEqualTo(200);
      keycloak.member("DELETE", "sopheap", GROUP);
      LookNow.in(sala);
      assertThat(person.status("/api/me")).isEqualTo(401);
      assertThat(staff.groupsOf("sopheap")).isEmpty();
      assertThat(office.task(number, STEP).getAssignee()).isNull();
      person.visit("/").toProvider();
      assertThat(person.page().locator(".alert-danger")).containsText("none of your groups");
      person.shot("sign-on-refused-en-1440");
    } finally {
      keycloak.member("PUT", "sopheap", GROUP);
    }
  }

  @Test
  @DisplayName("somebody disabled there is out here at the next look; so are the tasks")
  void disabled() {
    try (var person = signedOn()) {
      office.complete("labour-head", number, "Activity_AssignOfficer", "officer", "sopheap");
      keycloak.enabled("sopheap", false);
      LookNow.in(sala);
      assertThat(person.status("/api/me")).isEqualTo(401);
      assertThat(office.task(number, STEP).getAssignee()).isNull();
    } finally {
      keycloak.enabled("sopheap", true);
    }
  }

  @Test
  @DisplayName("a log-out here is one there: whoever comes next is asked for a password")
  void logsOutAtBoth() {
    try (var person = signedOn()) {
      person.logOut();
      person.page().locator(".sala-sign-on a").waitFor();
      assertThat(person.status("/api/me")).isEqualTo(401);
      person.toProvider();
      assertThat(person.page().locator("#password")).isVisible();
    }
  }

  @Test
  @DisplayName("a log-out there is one here, at once")
  void loggedOutThere() {
    try (var person = signedOn()) {
      keycloak.logOut("sopheap");
      // Keycloak tells of it by calls of its own, one for each session.
      person.page().waitForCondition(() -> person.status("/api/me") == 401);
    }
  }

  @Test
  @DisplayName("no password of Sala counts, in a form or with a call, but that of one account")
  void passwords() {
    assertThat(Caller.basic(port, "labour-officer", "demo").get("/api/me").statusCode())
        .isEqualTo(401);
    assertThat(Caller.basic(port, "sopheap", PASSWORD).get("/api/me").statusCode()).isEqualTo(401);
    var before = uses();
    try (var person = browser("en", 1440, 900)) {
      person.visit("/camunda/app/admin/default/");
      person.page().locator(".sala-sign-on ~ button").click();
      person.shot("break-glass-en-1440");
      assertThat(person.logIn("labour-officer", "demo")).isEqualTo(401);
      assertThat(person.logIn("admin", "demo")).isEqualTo(200);
      person.page().locator(".account").first().waitFor();
      assertThat(person.status("/api/me")).isEqualTo(200);
    }
    assertThat(uses()).isEqualTo(before + 1);
    assertThat(
            jdbc.queryForList(
                "select audience from notification where key like 'break-glass:%' order by id desc limit 3",
                String.class))
        .contains("inspectorate", "governors", "camunda-admin");
  }

  private long uses() {
    return jdbc.queryForObject("select count(*) from break_glass_use", Long.class);
  }

  @Test
  @DisplayName("whoever has no group of the table is told so, and has no account")
  void stranger() {
    try (var person = browser("km", 390, 844)) {
      person.visit("/").toProvider().identify("stranger", PASSWORD);
      assertThat(person.page().locator(".alert-danger")).isVisible();
      person.shot("sign-on-refused-km-390");
    }
    assertThat(identity.createUserQuery().userId("stranger").count()).isZero();
  }

  @Test
  @DisplayName("what a provider's tokens are is not to be read in the database")
  void tokens() {
    try (var person = signedOn()) {
      assertThat(person.status("/api/me")).isEqualTo(200);
      assertThat(
              jdbc.queryForList(
                  "select access_token || coalesce(refresh_token, '') || id_token from signed_on_session",
                  String.class))
          .isNotEmpty()
          .allMatch(text -> text.matches("[0-9a-f]+"));
    }
  }
}
