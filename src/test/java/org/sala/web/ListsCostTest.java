package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.CountedStatements;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.demo.Demonstration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Each list is called over HTTP with few rows and with many, and the statements are counted. */
@SalaTest
@TestPropertySource(
    properties = "spring.application.name=lists") // a database of its own: it is filled
@DirtiesContext
@DisplayName("A list asks the database as often for thirty rows as for three:")
class ListsCostTest {

  private static final int FEW = 3;
  private static final int MANY = 30;

  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @Autowired Demonstration demonstration;
  @Autowired CountedStatements statements;
  @LocalServerPort int port;

  @BeforeEach
  void nothingIsThere() {
    demonstration.createPeople();
    office.itIs("2026-06-01T09:00");
  }

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("the calendar of meetings, for the office and for a convenor")
  void meetings() {
    jdbc.sql(
            """
            insert into organisation (code, kind, name_en, name_km, convenor_group)
            values ('HERON', 'UNION', 'Heron', 'Heron', 'convenor-forum') on conflict do nothing
            """)
        .update();
    costsTheSame(
        this::meeting, "$.meetings", Map.of("desk", "/api/meetings", "convenor", "/api/meetings"));
    String calendar = as("convenor").get("/api/meetings").body();
    assertThat(JsonPath.<List<String>>read(calendar, "$.meetings[*].convenor.code"))
        .containsOnly("HERON");
    assertThat(JsonPath.<List<Integer>>read(calendar, "$.meetings[*].requests.raised"))
        .containsOnly(0);
    assertThat(JsonPath.<List<List<?>>>read(calendar, "$.meetings[*].agenda"))
        .allSatisfy(agenda -> assertThat(agenda).hasSize(2));
  }

  private void meeting(int each) {
    var number = caseFile("KPC-M-2026-9%03d", each, "MEETING");
    jdbc.sql(
            """
            insert into meeting (number, kind, mode, theme, level, planned_for, place_code,
              place_name_en, place_name_km, convenor, chair, status, planned_at, planned_by)
            values (?, 'FORUM', 'ON_SITE', 'Wages', 'PROVINCE', date '2026-06-01', '0403', 'A', 'A',
              'HERON', 'Governor', 'PLANNED', now(), 'desk')
            """)
        .param(number)
        .update();
    for (var category : List.of("LABOUR", "ENV")) {
      jdbc.sql("insert into meeting_category values (?, ?)").params(number, category).update();
    }
  }

  @Test
  @DisplayName("notices, with a line for each in the book of readings")
  void notices() {
    costsTheSame(this::notice, "$", Map.of("desk", "/api/notices"));
    costsTheSame(reading -> {}, "$", Map.of("auditor", "/api/readings"));
    assertThat(
            jdbc.sql(
                    """
                    select count(distinct case_number) from reading
                    where identity and door = 'NOTICE' and case_number like 'KPC-N-2026-9%'
                    """)
                .query(Integer.class)
                .single())
        .isEqualTo(MANY);
  }

  private void notice(int each) {
    jdbc.sql(
            """
            insert into activity_notice (number, organisation, subject, held_on, place_code,
              place_name_en, place_name_km, status, received_at, registered_by)
            values (?, 'Heron', 'Walk', date '2026-06-01', '0403', 'A', 'A', 'RECEIVED', now(), 'desk')
            """)
        .param(caseFile("KPC-N-2026-9%03d", each, "NOTICE"))
        .update();
  }

  @Test
  @DisplayName("messages that the desk hands on, and the inbox")
  void messages() {
    costsTheSame(
        each -> {
          var number = caseFile("KPC-N-2026-8%03d", each, "NOTICE");
          message(number, "requester", "DESK");
          message(number, "desk", "INBOX");
        },
        null,
        Map.of("desk", "/api/messages", "desk#2", "/api/inbox?size=50"));
  }

  private void message(String number, String audience, String delivery) {
    jdbc.sql(
            """
            insert into notification
              (key, case_number, audience, delivery, text_en, text_km, created_at)
            values (?, ?, ?, ?, 'A', 'A', timestamptz '2026-06-01 08:00+07')
            """)
        .params("lists-" + number + audience, number, audience, delivery)
        .update();
  }

  @Test
  @DisplayName("what nobody can move, for who watches and for who mends steps")
  void unmoved() {
    costsTheSame(
        each -> {
          var number = office.receive();
          var instance = office.main(number).getId();
          jdbc.sql("update act_ru_job set exception_msg_ = 'x' where process_instance_id_ = ?")
              .param(instance)
              .update();
          jdbc.sql(
                  """
                  update act_ru_identitylink set group_id_ = 'auditors'
                  where task_id_ in (select id_ from act_ru_task where proc_inst_id_ = ?)
                  """)
              .param(instance)
              .update();
        },
        "$",
        Map.of("auditor", "/api/unmoved", "admin", "/api/unmoved"));
  }

  @Test
  @DisplayName("what was sent in for a meeting")
  void imports() {
    costsTheSame(
        each ->
            jdbc.sql(
                    """
                    insert into minutes_import (channel, file_name, status, begun_by, begun_at)
                    values ('FACEBOOK', 'a.csv', 'DRAFT', 'desk', now())
                    """)
                .update(),
        null,
        Map.of("desk", "/api/minutes?channel=FACEBOOK"));
  }

  @Test
  @DisplayName("printed editions of reports")
  void editions() {
    costsTheSame(
        each ->
            jdbc.sql(
                    """
                    insert into report_edition (report, format, language, parameters, file_name,
                      sha256, content, figures, printed_by, printed_at)
                    values ('scorecard', 'pdf', 'km', jsonb_build_object('meeting', ?::text), 'a.pdf',
                      '', '', '{}', 'auditor', now())
                    """)
                .param("KPC-M-2026-7" + each)
                .update(),
        "$",
        Map.of("auditor", "/api/reports/editions"));
  }

  private String caseFile(String pattern, int each, String kind) {
    var number = pattern.formatted(each);
    jdbc.sql("insert into case_file (number, kind) values (?, ?)").params(number, kind).update();
    return number;
  }

  private void costsTheSame(
      java.util.function.IntConsumer add, String list, Map<String, String> calls) {
    IntStream.range(0, FEW).forEach(add);
    var few = calls.keySet().stream().map(user -> cost(user, calls.get(user))).toList();
    IntStream.range(FEW, MANY).forEach(add);
    var many = calls.keySet().stream().map(user -> cost(user, calls.get(user))).toList();
    assertThat(many).isEqualTo(few).allSatisfy(cost -> assertThat(cost).isLessThan(20));
    if (list != null) {
      calls.forEach(
          (user, path) ->
              assertThat(JsonPath.<List<?>>read(as(user).get(path).body(), list))
                  .as(user)
                  .hasSizeGreaterThanOrEqualTo(MANY));
    }
  }

  // The least of some calls: something else may ask the database beside one of them.
  private long cost(String user, String path) {
    return IntStream.range(0, 4)
        .mapToLong(
            call ->
                statements
                    .during(() -> assertThat(as(user).get(path).statusCode()).isEqualTo(200))
                    .statements())
        .min()
        .orElseThrow();
  }

  private Caller as(String user) {
    return Caller.basic(port, user.split("#")[0], Demonstration.PASSWORD);
  }
}
