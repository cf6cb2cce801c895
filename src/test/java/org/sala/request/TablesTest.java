package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.sala.Office.endOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.casefile.FormLists;
import org.sala.engine.Refusal;
import org.sala.notification.Notifications;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.ServiceLevels;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

@DisplayName("A decision table that a process owner changes")
class TablesTest extends RequestSteps {

  private static final Path ROUTING = Path.of("processes/citizen-request/request-routing.dmn");
  private static final Path DAYS = Path.of("processes/citizen-request/service-levels.dmn");

  @Autowired Deadlines deadlines;
  @Autowired List<FormLists> lists;
  @Autowired ServiceLevels serviceLevels;
  @Autowired Notifications notifications;

  private final List<String> deployed = new ArrayList<>();

  @AfterEach
  void theProductsTables() {
    deployed.forEach(id -> office.engine().getRepositoryService().deleteDeployment(id, true));
  }

  private void deploy(Path table, String from, String to) {
    try {
      var text = Files.readString(table);
      assertThat(text).containsPattern(from);
      deployed.add(
          office
              .engine()
              .getRepositoryService()
              .createDeployment()
              .name("an owner's change")
              .addString(table.getFileName().toString(), text.replaceAll(from, to))
              .deploy()
              .getId());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The routing table without its row for social security. */
  private void withoutNssf() {
    deploy(ROUTING, "(?s)<rule id=\"Rule_Nssf\">.*?</rule>", "");
  }

  @Test
  @DisplayName("and that lacks a row turns no request away: the desk gets it with a sentence")
  void missingRowAtIntake() {
    withoutNssf();
    office.itIs("2026-06-01T09:00");
    var number = office.receive("category", "NSSF");
    assertThat(office.open(number)).containsExactly("Activity_CheckRequest");
    assertThat(requests.get(number).leadUnit()).isEqualTo("OWSU");
    assertThat(notifications.of(number))
        .anySatisfy(
            told -> {
              assertThat(told.audience()).isEqualTo("desk");
              assertThat(told.text().en()).contains("Request routing").contains("NSSF");
            });
  }

  @Test
  @DisplayName(
      "and that lacks a row when the desk accepts gives the request back, and is read again when"
          + " it was mended")
  void missingRowAtAcceptance() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("category", "NSSF");
    withoutNssf();
    accept(number, "NSSF");
    assertThat(office.open(number)).containsExactly("Activity_CheckRequest");
    assertThat(office.task(number, "Activity_CheckRequest")).hasDueDate(endOf("2026-06-03"));
    assertThat(notifications.of(number)).anyMatch(told -> told.text().en().contains("NSSF"));

    theProductsTables();
    deployed.clear();
    accept(number, "NSSF");
    assertThat(office.open(number)).containsExactly("Activity_AssignOfficer");
    assertThat(requests.get(number).leadUnit()).isEqualTo("BR-NSSF");
  }

  @Test
  @DisplayName("and that names a unit that does not exist does the same")
  void unknownUnit() {
    deploy(ROUTING, "\"DEP-PWT\"", "\"DEP-ROADS\"");
    office.itIs("2026-06-01T09:00");
    var number = office.receive("category", "ROAD");
    accept(number, "ROAD");
    assertThat(office.open(number)).containsExactly("Activity_CheckRequest");
    assertThat(notifications.of(number)).anyMatch(told -> told.text().en().contains("DEP-ROADS"));
  }

  @Test
  @DisplayName("and that lacks the days of a category lets other days stand in, and says so")
  void missingDays() {
    deploy(DAYS, "(?s)<rule id=\"Rule_Nssf\">.*?</rule>", "");
    office.itIs("2026-06-01T09:00");
    var number = office.receive("category", "NSSF");
    // The version before gave ten working days; 18 June is none of them.
    assertThat(deadlines.find(number, "dueAt").orElseThrow().dueAt())
        .isEqualTo(endOf("2026-06-15").toInstant());
    assertThat(notifications.of(number))
        .anyMatch(told -> told.text().en().contains("Service levels"));
  }

  @Test
  @DisplayName(
      "with other days leaves the dates of the requests that were received before, also where the"
          + " desk finds another category")
  void daysStand() {
    office.itIs("2026-11-26T09:00");
    var number = office.receive("category", "LABOUR");
    var reclassified = office.receive("category", "WATER");
    deploy(DAYS, "(<outputEntry id=\"OutputEntry_Labour_0\">\\s*<text>)15<", "$14<");
    accept(number, "LABOUR");
    accept(reclassified, "LABOUR");
    assertThat(deadlines.find(number, "dueAt").orElseThrow().dueAt())
        .isEqualTo(endOf("2026-12-17").toInstant());
    assertThat(deadlines.find(reclassified, "dueAt").orElseThrow().dueAt())
        .isEqualTo(endOf("2026-12-17").toInstant());

    var later = office.receive("category", "LABOUR");
    assertThat(deadlines.find(later, "dueAt").orElseThrow().dueAt())
        .isEqualTo(endOf("2026-12-02").toInstant());
  }

  @Test
  @DisplayName("with other days counts those of the receipt where the desk finds it urgent")
  void daysStandWhereItIsUrgent() {
    office.itIs("2026-11-26T09:00");
    var number = office.receive("category", "LABOUR");
    deploy(DAYS, "(<outputEntry id=\"OutputEntry_LabourUrgent_0\">\\s*<text>)8<", "$14<");
    check(
        number,
        "category",
        "LABOUR",
        "priority",
        "URGENT",
        "priorityReason",
        "Families have nothing to eat.",
        "checkResult",
        "ACCEPT");
    assertThat(deadlines.find(number, "dueAt").orElseThrow().dueAt())
        .isEqualTo(endOf("2026-12-08").toInstant());
  }

  @Test
  @DisplayName("and that never had days for something says so in a sentence")
  void neverHadDays() {
    assertThatThrownBy(
            () ->
                serviceLevels.days("notice-deadlines", Map.of("leadTime", "NEVER"), "askAfterDays"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("notice-deadlines");
  }

  @Test
  @DisplayName(
      "and that routes otherwise since receipt is told in the form before the desk accepts")
  void routeToldBeforehand() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("category", "ROAD");
    assertThat(categoriesOffered(number))
        .contains("Roads bridges and public works → Department of Public Works and Transport");
    deploy(ROUTING, "\"DEP-PWT\"", "\"DEP-WATER\"");
    assertThat(categoriesOffered(number))
        .anyMatch(
            label ->
                label.startsWith("Roads bridges and public works → Department of Water")
                    && label.contains("on receipt: Department of Public Works and Transport"));
    accept(number, "ROAD");
    assertThat(requests.get(number).leadUnit()).isEqualTo("DEP-WATER");
  }

  private List<String> categoriesOffered(String number) {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    try {
      return lists.stream()
          .flatMap(each -> each.options("routed-categories", number, null).stream())
          .flatMap(List::stream)
          .map(FormLists.Option::label)
          .toList();
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }
}
