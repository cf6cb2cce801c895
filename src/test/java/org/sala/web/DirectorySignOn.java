package org.sala.web;

import static com.unboundid.ldap.sdk.ModificationType.DELETE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.people.Staff;
import org.sala.signon.DirectoryEntries;
import org.sala.signon.LookNow;
import org.sala.signon.SlapdServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A real OpenLDAP, in the browser: {@code ./mvnw -Psignon test -Dtest=DirectorySignOn}. */
@DirtiesContext
@DisplayName("In the browser, where a directory says who somebody is,")
class DirectorySignOn extends InBrowser {

  private static final String STEP = "Activity_ExamineRequest";
  private static SlapdServer slapd;

  @Autowired Staff staff;
  @Autowired ApplicationContext sala;

  @DynamicPropertySource
  static void directory(DynamicPropertyRegistry settings) throws IOException {
    slapd = new SlapdServer(Files.createTempDirectory("slapd"));
    var table = Files.createTempFile("groups", ".csv");
    Files.writeString(table, SlapdServer.table());
    SlapdServer.settings().forEach((name, value) -> settings.add(name, () -> value));
    settings.add("sala.sign-on.directory", slapd::address);
    settings.add("sala.sign-on.groups", table::toString);
  }

  @AfterAll
  static void end() {
    slapd.close();
  }

  @Test
  @DisplayName(
      "an officer logs in with its password and sees the unit's tasks, is out when the group is"
          + " lost, and calls with no password")
  void fromInToOut() throws Exception {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("category", "LABOUR");
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
    try (var person = new SignOnPage(browser(), port, "km", 390, 844)) {
      person.visit("/camunda/app/tasklist/default/");
      person.page().locator(".sala-sign-on").waitFor();
      person.shot("directory-km-390");
      assertThat(person.logIn("sopheap", "another")).isEqualTo(401);
      assertThat(person.logIn("sopheap", SlapdServer.password())).isEqualTo(200);
      person.isIn();
      assertThat(staff.groupsOf("sopheap")).containsExactly("labour-officers");
      office.complete("labour-head", number, "Activity_AssignOfficer", "officer", "sopheap");
      LookNow.in(sala);
      assertThat(person.status("/api/me")).isEqualTo(200);
      assertThat(Caller.basic(port, "sopheap", SlapdServer.password()).get("/api/me").statusCode())
          .isEqualTo(401);
      DirectoryEntries.member(slapd.entries(), DELETE, "labour examiners", "sopheap");
      LookNow.in(sala);
      assertThat(person.status("/api/me")).isEqualTo(401);
      assertThat(office.task(number, STEP).getAssignee()).isNull();
    }
    assertThat(Caller.basic(port, "admin", "demo").get("/api/me").statusCode()).isEqualTo(200);
  }
}
