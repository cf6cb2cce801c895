package org.sala.absence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.casefile.ByWhom;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.CaseFile;
import org.sala.casefile.Entry;
import org.sala.engine.Refusal;
import org.sala.engine.SystemAuthority;
import org.sala.engine.TaskGroups;
import org.sala.language.Bilingual;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.people.Denied;
import org.sala.request.RequestSteps;
import org.sala.routing.DeputyTasks;
import org.sala.routing.ReturnedTasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Who is away")
class AbsenceTest extends RequestSteps {

  private static final String EXAMINE = "Activity_ExamineRequest";
  private static final String DECIDE = "Activity_DecideEscalation";

  @Autowired AbsenceRecords records;
  @Autowired AbsenceCalendar calendar;
  @Autowired Deputies deputies;
  @Autowired IdentityService identity;
  @Autowired CaseFile caseFile;
  @Autowired ByWhom byWhom;
  @Autowired CaseAccess access;
  @Autowired DeputyTasks deputyTasks;
  @Autowired ReturnedTasks returned;
  @Autowired TaskGroups taskGroups;
  @Autowired SystemAuthority system;
  @Autowired JdbcClient jdbc;
  @Autowired Notifications notifications;
  @LocalServerPort int port;
  private final List<String> hired = new ArrayList<>();

  @AfterEach
  void everybodyIsThereAgain() {
    LocaleContextHolder.resetLocaleContext();
    jdbc.sql("update absence set ended_by = 'test', ended_at = now() where ended_at is null")
        .update();
    hired.forEach(identity::deleteUser);
  }

  private void hire(String id, String... groups) {
    var user = identity.newUser(id);
    user.setPassword("demo");
    identity.saveUser(user);
    hired.add(id);
    List.of(groups).forEach(group -> identity.createMembership(id, group));
  }

  private long away(String person, String from, String to, String deputy, String by) {
    return records.record(person, LocalDate.parse(from), LocalDate.parse(to), deputy, by);
  }

  private long sees(String person, String number) {
    var seen = new long[1];
    office.as(
        person,
        () ->
            seen[0] =
                office
                    .engine()
                    .getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(number)
                    .count());
    return seen[0];
  }

  private Entry last(String number, String kind) {
    return caseFile.of(number).stream()
        .filter(entry -> entry.kind().equals(kind))
        .reduce((one, next) -> next)
        .orElseThrow();
  }

  @Test
  @DisplayName(
      "as governor leaves the decision to the acting governor, and the case file says for whom; it"
          + " ends by itself")
  void actingGovernor() {
    var number = assigned("2026-06-01T09:00");
    office.goTo("2026-07-02T18:00");
    assertThat(office.candidates(number, DECIDE)).containsExactly("governors");
    assertThat(staff.person("deputy-governor").isIn("governors")).isFalse();
    away("governor", "2026-07-03", "2026-07-07", "deputy-governor", "governor");
    assertThat(staff.person("deputy-governor").isIn("governors")).isFalse();
    office.itIs("2026-07-03T09:00");
    assertThat(sees("deputy-governor", number)).isPositive();
    office.complete(
        "deputy-governor", number, DECIDE, "decision", "EXTEND", "extraDays", 5, "reason", "Late.");
    var decided = last(number, "TASK");
    assertThat(decided.author()).isEqualTo("deputy-governor");
    assertThat(decided.actingFor()).isEqualTo("governor");
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    assertThat(byWhom.forReader(decided)).isEqualTo("Sambo Keat for Vathana Lor (acting)");
    LocaleContextHolder.setLocale(new Locale("km"));
    assertThat(byWhom.forReader(decided)).contains("ស្តីទី");
    office.itIs("2026-07-07T23:00");
    assertThat(staff.person("deputy-governor").actsFor("governor")).isTrue();
    office.itIs("2026-07-08T00:00");
    assertThat(staff.person("deputy-governor").isIn("governors")).isFalse();
    assertThat(staff.person("deputy-governor").seats()).isEmpty();
  }

  @Test
  @DisplayName("as officer has a colleague who does the work, and who stays in charge")
  void officersWork() throws Exception {
    hire("colleague", "labour-officers");
    var number = assigned("2026-06-01T09:00");
    var id = away("labour-officer", "2026-06-01", "2026-06-05", "colleague", "labour-head");
    assertThat(office.task(number, EXAMINE).getAssignee()).isEqualTo("colleague");
    assertThat(last(number, "TASK_GIVEN_TO_DEPUTY").text("deputy")).contains("colleague");
    notifications.send(
        "to-absent:" + number,
        number,
        new Audience.Person("labour-officer"),
        new Bilingual("For the officer alone", "សម្រាប់មន្ត្រី"));
    assertThat(inbox("colleague")).contains("For the officer alone", "\"en\":\"Sreypov Khem\"");
    office.complete("colleague", number, EXAMINE, "nextStep", "ANSWER", "examination", "Read.");
    assertThat(last(number, "TASK").actingFor()).isEqualTo("labour-officer");
    plannedVisit(number);
    // The step that follows is the officer's in charge; the deputy has it at once.
    assertThat(office.task(number, EXAMINE).getAssignee()).isEqualTo("colleague");
    assertThat(deputyTasks.handOver()).isZero();
    records.end(id, "labour-officer");
    assertThat(staff.person("colleague").actsFor("labour-officer")).isFalse();
    assertThat(inbox("colleague")).doesNotContain("For the officer alone");
    // What was begun is finished by whoever began it, now in their own name.
    office.complete("colleague", number, EXAMINE, "nextStep", "ANSWER", "examination", "Again.");
    assertThat(last(number, "TASK").actingFor()).isNull();
    assertThatThrownBy(() -> records.end(id, "labour-officer")).isInstanceOf(Refusal.class);
  }

  private String inbox(String person) throws Exception {
    var credentials = Base64.getEncoder().encodeToString((person + ":demo").getBytes(UTF_8));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/inbox?size=100"))
                .header("Authorization", "Basic " + credentials)
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  private void plannedVisit(String number) {
    office.complete(
        "labour-officer",
        number,
        "Activity_PlanVisit",
        "visitDate",
        "2026-06-02",
        "team",
        "Two inspectors");
    office.complete(
        "labour-officer",
        number,
        "Activity_RecordFindings",
        "visitResult",
        "FINDINGS",
        "findings",
        "Found.",
        "recommendation",
        "Mend it.");
  }

  @Test
  @DisplayName("as head has a deputy who signs the answer, and the requester is told for whom")
  void signature() {
    hire("colleague", "labour-officers");
    var number = assigned("2026-06-01T09:00");
    away("labour-head", "2026-06-01", "2026-06-30", "colleague", "labour-head");
    office.complete(
        "labour-officer", number, EXAMINE, "nextStep", "ANSWER", "examination", "Read.");
    plannedVisit(number);
    office.complete(
        "labour-officer", number, EXAMINE, "nextStep", "ANSWER", "examination", "Seen.");
    office.complete(
        "labour-officer",
        number,
        "Activity_DraftAnswer",
        "done",
        List.of("MEASURE_TAKEN"),
        "outcomeKind",
        "EXPLAINED",
        "answer",
        "The wages are paid.");
    office.complete("colleague", number, "Activity_ApproveAnswer", "answerApproval", "APPROVE");
    assertThat(
            jdbc.sql("select sent_by, acting_for from answer where request_number = ?")
                .param(number)
                .query()
                .singleRow())
        .containsEntry("sent_by", "colleague")
        .containsEntry("acting_for", "labour-head");
    var told =
        notifications.of(number).stream()
            .map(Notifications.Notification::text)
            .filter(text -> text.en().contains("The wages are paid."))
            .toList();
    assertThat(told).hasSize(1);
    var head = staff.nameOf("labour-head");
    assertThat(told.get(0).en()).contains("Signed: colleague for " + head + " (acting).");
    assertThat(told.get(0).km()).contains("ហត្ថលេខា៖ colleague", head, "ស្តីទី");
  }

  @Test
  @DisplayName("with a deputy who is away too has the deputy's deputy")
  void chain() {
    hire("second", "labour-officers");
    hire("third", "labour-officers");
    office.itIs("2026-06-01T09:00");
    away("second", "2026-06-01", "2026-06-03", "third", "second");
    away("labour-officer", "2026-06-01", "2026-06-09", "second", "labour-officer");
    assertThat(staff.person("third").actsFor("labour-officer")).isTrue();
    assertThat(staff.person("second").actsFor("labour-officer")).isFalse();
    office.itIs("2026-06-04T09:00");
    assertThat(staff.person("second").actsFor("labour-officer")).isTrue();
    assertThat(staff.person("third").seats()).isEmpty();
  }

  @Test
  @DisplayName(
      "with deputies in a circle, or a deputy who is locked out, has the head; with no head there,"
          + " the task is on the list of what nobody can move")
  void nobodyThere() {
    hire("second", "labour-officers");
    hire("third-head", "labour-heads");
    var number = assigned("2026-06-01T09:00");
    away("second", "2026-06-01", "2026-06-03", "labour-officer", "second");
    away("labour-officer", "2026-06-01", "2026-06-03", "second", "labour-officer");
    for (var head : List.of("labour-head", "third-head")) {
      assertThat(staff.person(head).actsFor("labour-officer")).as(head).isTrue();
      assertThat(staff.person(head).isIn("labour-officers")).as(head).isTrue();
    }
    assertThat(office.task(number, EXAMINE).getAssignee()).isNull();
    assertThat(unmoved()).doesNotContain(office.task(number, EXAMINE).getId());
    away("labour-head", "2026-06-01", "2026-06-03", "third-head", "labour-head");
    jdbc.sql("update act_id_user set attempts_ = 10 where id_ = 'third-head'").update();
    assertThat(staff.person("labour-head").actsFor("labour-officer")).isFalse();
    assertThat(unmoved()).contains(office.task(number, EXAMINE).getId());
    office.itIs("2026-06-04T09:00");
    assertThat(unmoved()).doesNotContain(office.task(number, EXAMINE).getId());
  }

  private List<String> unmoved() {
    return system.get(() -> taskGroups.unmoved("auditors"));
  }

  @Test
  @DisplayName("and complained of, or has a deputy who is, passes nothing on in that case")
  void accused() {
    hire("colleague", "labour-officers");
    hire("hall-head", "administration-director-heads");
    office.itIs("2026-06-01T09:00");
    var againstColleague = assigned("2026-06-01T09:00");
    jdbc.sql("insert into accused_person values (?, 'colleague', 'desk', now())")
        .param(againstColleague)
        .update();
    var againstGovernor = against("governor");
    var ordinary = assigned("2026-06-01T09:00");
    away("labour-officer", "2026-06-01", "2026-06-05", "colleague", "labour-officer");
    assertThat(sees("colleague", againstColleague)).isZero();
    assertThat(access.mayKnow(againstColleague, staff.person("colleague"))).isFalse();
    assertThat(office.task(againstColleague, EXAMINE).getAssignee()).isNull();
    assertThat(office.task(ordinary, EXAMINE).getAssignee()).isEqualTo("colleague");

    away("governor", "2026-06-01", "2026-06-05", "hall-head", "hall-head");
    var acting = staff.person("hall-head");
    assertThat(access.mayKnow(ordinary, acting)).isTrue();
    assertThat(access.mayKnowRequester(ordinary, acting)).isTrue();
    assertThat(access.mayKnow(againstGovernor, acting)).isFalse();
    assertThat(access.mayKnowRequester(againstGovernor, acting)).isFalse();
    for (var number : List.of(ordinary, againstGovernor)) {
      var task = office.tasks(number).get(0).getId();
      jdbc.sql(
              "insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)"
                  + " values (gen_random_uuid()::text, 1, 'governors', 'candidate', ?)")
          .param(task)
          .update();
    }
    assertThat(sees("hall-head", ordinary)).isPositive();
    assertThat(sees("hall-head", againstGovernor)).isZero();
    // Their own office does not suffer from whom they act for.
    assertThat(access.mayKnow(againstGovernor, staff.person("deputy-governor"))).isTrue();
  }

  private String against(String person) {
    var number = office.receive();
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "HIGH",
        "checkResult",
        "ACCEPT",
        "accusedPersons",
        List.of(person));
    return number;
  }

  @Test
  @DisplayName("is so once at a time, from today on, and with somebody who can do the work")
  void refused() {
    hire("colleague", "labour-officers");
    office.itIs("2026-06-01T09:00");
    away("labour-officer", "2026-06-03", "2026-06-05", "colleague", "labour-officer");
    refusedAt("from", "labour-officer", "2026-06-05", "2026-06-06", "colleague");
    refusedAt("from", "labour-officer", "2026-06-01", "2026-06-09", "colleague");
    refusedAt("from", "colleague", "2026-05-31", "2026-06-02", "labour-officer");
    refusedAt("to", "colleague", "2026-06-02", "2026-06-01", "labour-officer");
    refusedAt("to", "colleague", "2026-06-02", "2027-06-03", "labour-officer");
    refusedAt("deputy", "colleague", "2026-06-02", "2026-06-03", "land-officer");
    refusedAt("deputy", "colleague", "2026-06-02", "2026-06-03", "colleague");
    refusedAt("deputy", "governor", "2026-06-02", "2026-06-03", "labour-head");
    away("labour-officer", "2026-06-06", "2026-06-06", "colleague", "labour-officer");
    assertThat(calendar.since(LocalDate.parse("2026-06-01"), "labour-head"))
        .filteredOn(line -> line.endedAt() == null)
        .hasSize(2);
  }

  private void refusedAt(String field, String person, String from, String to, String deputy) {
    assertThatThrownBy(() -> away(person, from, to, deputy, person))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems().get(0).field()).isEqualTo(field));
  }

  @Test
  @DisplayName(
      "is written down by themselves, their head, an administrator, and the hall for a"
          + " governor; by nobody else")
  void whoRecords() {
    hire("colleague", "labour-officers");
    hire("hall-head", "administration-director-heads");
    office.itIs("2026-06-01T09:00");
    var id = away("labour-officer", "2026-06-01", "2026-06-05", "colleague", "labour-head");
    for (var stranger : List.of("colleague", "land-head", "governor", "desk", "auditor")) {
      assertThatThrownBy(() -> records.end(id, stranger)).as(stranger).isInstanceOf(Denied.class);
    }
    records.end(id, "admin");
    away("governor", "2026-06-02", "2026-06-03", "deputy-governor", "hall-head");
    assertThatThrownBy(
            () ->
                away("governor", "2026-06-04", "2026-06-05", "deputy-governor", "deputy-governor"))
        .isInstanceOf(Denied.class);
    assertThat(deputies.of("governor")).contains("deputy-governor", "hall-head");
    assertThat(deputies.of("labour-head")).contains("labour-officer");
    assertThat(deputies.of("auditor")).isEmpty();
    // Nothing is deleted, and what is over is not written anew.
    assertThatThrownBy(() -> jdbc.sql("delete from absence").update());
    assertThatThrownBy(() -> jdbc.sql("update absence set deputy = 'desk'").update());
  }

  @Test
  @DisplayName("is shown so in the list of officers, and can be chosen all the same")
  void shownWhenChosen() {
    hire("colleague", "labour-officers");
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
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
    away("labour-officer", "2026-06-01", "2026-06-05", "colleague", "labour-officer");
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    var task = office.task(number, "Activity_AssignOfficer").getId();
    assertThat(
            String.valueOf(
                office.engine().getFormService().getTaskFormVariables(task).get("unit-officers")))
        .contains("Sreypov Khem (away until 5 June 2026)");
    office.complete("labour-head", number, "Activity_AssignOfficer", "officer", "labour-officer");
    // At once: nobody had to look.
    assertThat(office.task(number, EXAMINE).getAssignee()).isEqualTo("colleague");
  }

  @Test
  @DisplayName("passes on no office of oversight, and nobody keeps a task of a seat that ended")
  void seatsThatEnd() {
    identity.createMembership("governor", "auditors");
    hire("hall-head", "administration-director-heads");
    try {
      var number = assigned("2026-06-01T09:00");
      office.goTo("2026-07-02T18:00");
      var id = away("governor", "2026-07-02", "2026-07-07", "hall-head", "governor");
      assertThat(staff.person("hall-head").isIn("governors")).isTrue();
      assertThat(staff.person("hall-head").isIn("auditors")).isFalse();
      var task = office.task(number, DECIDE).getId();
      office.as("hall-head", () -> office.engine().getTaskService().claim(task, "hall-head"));
      returned.giveBack();
      assertThat(office.task(number, DECIDE).getAssignee()).isEqualTo("hall-head");
      records.end(id, "governor");
      assertThat(office.task(number, DECIDE).getAssignee()).isNull();
      assertThat(sees("hall-head", number)).isZero();
    } finally {
      identity.deleteMembership("governor", "auditors");
    }
  }

  @Test
  @DisplayName("is told of it, and so is who is to act; both are told when it is ended")
  void told() {
    office.itIs("2026-06-01T09:00");
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    var id = away("governor", "2026-06-02", "2026-06-05", "deputy-governor", "governor");
    assertThat(told("deputy-governor")).contains("You act for Vathana Lor from 2 June 2026");
    assertThat(told("governor")).contains("Sambo Keat acts for you from 2 June 2026");
    records.end(id, "governor");
    assertThat(told("deputy-governor")).contains("You no longer act for Vathana Lor");
    assertThat(told("governor")).contains("Sambo Keat no longer acts for you");
  }

  private String told(String person) {
    return jdbc.sql("select text_en from notification where audience = ? order by id")
        .param("person:" + person)
        .query(String.class)
        .list()
        .toString();
  }
}
