package org.sala.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.language.Bilingual;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.operations.Unmoved.Reason;
import org.sala.operations.Unmoved.Row;
import org.sala.request.RequestSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DisplayName("The list of what nobody can move")
class UnmovedTest extends RequestSteps {

  @Autowired Unmoved unmoved;
  @Autowired UnmovedController controller;
  private String broken;

  @AfterEach
  void mendAgain() {
    if (broken != null) {
      mend(broken);
    }
  }

  @Test
  @DisplayName(
      "has a request in which everybody is complained of who could act, for who watches alone")
  void nobodyLeft() {
    var number = againstEverybody();
    assertThat(rows("auditor", number))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.reason()).isEqualTo(Reason.NOBODY_LEFT);
              assertThat(row.step().en()).isEqualTo("Assign officer");
              assertThat(row.step().km()).containsPattern("\\p{IsKhmer}");
              assertThat(row.since()).isNotNull();
            });
    for (var accused : List.of("governor", "deputy-governor")) {
      assertThat(rows(accused, number)).as(accused).isEmpty();
    }
    // Nobody's office mends this: administrators know steps that fail, and no more.
    assertThat(rows("admin", number)).isEmpty();
  }

  @Test
  @DisplayName("has a request whose step fails, by number and step, until it is mended")
  void stepFails() {
    broken = stuck("2026-11-26T09:00");
    for (var reader : List.of("auditor", "governor", "admin", "process-owner")) {
      assertThat(rows(reader, broken))
          .as(reader)
          .extracting(Row::reason)
          .containsExactly(Reason.STEP_FAILS);
    }
    mend(broken);
    assertThat(rows("auditor", broken)).isEmpty();
    broken = null;
  }

  @Test
  @DisplayName(
      "has no request that somebody can take, and is for nobody who only works on requests")
  void everydayLife() {
    var number = assigned("2026-11-26T09:00");
    assertThat(rows("auditor", number)).isEmpty();
    for (var other : List.of("desk", "labour-head", "labour-officer", "convenor")) {
      assertThatThrownBy(() -> controller.unmoved(() -> other))
          .as(other)
          .isInstanceOf(AccessDeniedException.class);
    }
    assertThat(Bilingual.ofLines("One\nTwo")).isEqualTo(new Bilingual("One", "Two"));
  }

  @Test
  @DisplayName("has what was referred without a date for the reply, and a pause that is too long")
  void withoutDate() {
    var referred = assigned("2026-11-26T09:00");
    assertThat(reasons(referred)).isEmpty();
    jdbc.sql("update request set status = 'REFERRED' where number = ?").param(referred).update();
    assertThat(reasons(referred)).containsExactly(Reason.NO_REPLY_DATE);
    var paused = assigned("2026-11-26T09:00");
    jdbc.sql(
            """
            insert into clock_pause (request_number, paused_at, expected_until)
            values (?, timestamptz '2026-11-02', timestamptz '2026-11-20')
            """)
        .param(paused)
        .update();
    assertThat(reasons(paused)).containsExactly(Reason.LONG_PAUSE);
    jdbc.sql("delete from clock_pause where request_number = ?").param(paused).update();
    jdbc.sql("update request set status = 'UNDER_EXAMINATION' where number = ?")
        .param(referred)
        .update();
  }

  @Test
  @DisplayName("has a promise that nobody follows, and a message that nobody hands on")
  void leftAlone() {
    var promised = assigned("2026-11-26T09:00");
    jdbc.sql(
            """
            insert into commitment (case_number, source, promise, responsible_unit, due_on,
              recorded_by, recorded_at)
            values (?, 'ANSWER', 'A lamp', 'DEP-LAB', '2026-12-18', 'desk', '2026-11-20')
            """)
        .param(promised)
        .update();
    assertThat(reasons(promised)).containsExactly(Reason.NO_OWNER);
    jdbc.sql("delete from commitment where case_number = ?").param(promised).update();
    notifications.send(
        "unmoved:" + promised, promised, Audience.REQUESTER, new Bilingual("Come.", "សូមមក។"));
    assertThat(reasons(promised)).isEmpty();
    office.itIs("2026-12-17T09:00");
    assertThat(reasons(promised)).contains(Reason.NOT_HANDED_ON);
  }

  @Test
  @DisplayName("has an open request that has no step any more, and none that merely is late")
  void withoutStep() {
    var late = assigned("2026-06-01T09:00");
    var lost = assigned("2026-06-01T09:00");
    var runtime = office.engine().getRuntimeService();
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(lost)
        .rootProcessInstances()
        .list()
        .forEach(each -> runtime.deleteProcessInstance(each.getId(), "test"));
    assertThat(reasons(lost)).as("before its next date").isEmpty();
    office.itIs("2026-07-20T09:00");
    assertThat(reasons(lost)).contains(Reason.NO_STEP);
    assertThat(rows("admin", lost)).extracting(Row::reason).contains(Reason.NO_STEP);
    assertThat(reasons(late)).doesNotContain(Reason.NO_STEP);
    jdbc.sql(
            "update request set status = 'CLOSED', outcome = 'WITHDRAWN', closed_at = now() where number = ?")
        .param(lost)
        .update();
  }

  @Test
  @DisplayName("has a step whose taker is locked out or gone, and gives it back to its unit")
  void takerGone() {
    var identity = office.engine().getIdentityService();
    identity.saveUser(identity.newUser("gone"));
    identity.createMembership("gone", "labour-officers");
    var number = assigned("2026-11-26T09:00");
    var task = office.task(number, "Activity_ExamineRequest").getId();
    office.as("labour-head", () -> office.engine().getTaskService().setAssignee(task, "gone"));
    assertThat(reasons(number)).isEmpty();
    // As a change past the engine leaves it, until the next look.
    jdbc.sql("update act_id_user set attempts_ = 10 where id_ = 'gone'").update();
    assertThat(reasons(number)).containsExactly(Reason.TAKER_GONE);
    jdbc.sql("delete from act_id_membership where user_id_ = 'gone'").update();
    jdbc.sql("delete from act_id_user where id_ = 'gone'").update();
    jdbc.sql("delete from act_ru_authorization where user_id_ = 'gone'").update();
    assertThat(rows("auditor", number))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.reason()).isEqualTo(Reason.TAKER_GONE);
              assertThat(row.step().en()).isEqualTo("Examine request");
            });
    assertThat(rows("admin", number)).hasSize(1);
    for (var other : List.of("auditor", "desk", "labour-head")) {
      assertThatThrownBy(() -> controller.giveBack(number, () -> other))
          .as(other)
          .isInstanceOf(AccessDeniedException.class);
    }
    controller.giveBack(number, () -> "admin");
    assertThat(rows("auditor", number)).isEmpty();
    assertThat(office.task(number, "Activity_ExamineRequest").getAssignee()).isNull();
    assertThat(notifications.of(number))
        .anyMatch(message -> message.audience().equals("labour-heads"));
    assertThatThrownBy(() -> controller.giveBack(number, () -> "admin"))
        .as("nothing is left")
        .isInstanceOf(AccessDeniedException.class);
    examine("labour-officer", number, "nextStep", "ANSWER");
  }

  @Test
  @DisplayName("lets who mends steps run one again, and nobody else")
  void runAgain() {
    broken = stuck("2026-11-26T09:00");
    for (var other : List.of("auditor", "governor", "desk")) {
      assertThatThrownBy(() -> controller.runAgain(broken, () -> other))
          .isInstanceOf(AccessDeniedException.class);
    }
    controller.runAgain(broken, () -> "process-owner");
    var job =
        office.engine().getManagementService().createJobQuery().withException().list().stream()
            .filter(each -> each.getRetries() == 1)
            .findAny();
    assertThat(job).isPresent();
    assertThat(job.get().getDuedate()).isBeforeOrEqualTo(ClockUtil.getCurrentTime());
  }

  @Autowired JdbcClient jdbc;
  @Autowired Notifications notifications;

  private List<Reason> reasons(String number) {
    return rows("auditor", number).stream().map(Row::reason).toList();
  }

  private List<Row> rows(String reader, String number) {
    return controller.unmoved(() -> reader).stream()
        .filter(row -> row.caseNumber().equals(number))
        .toList();
  }
}
