package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sala.SalaTest;
import org.sala.language.Language;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@SalaTest
@TestPropertySource(properties = "tests.of=reports") // they empty tables: a database of their own
@DisplayName("A year of 100,000 requests")
class ReportBench {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Autowired Printing printing;
  @Autowired ReportKinds kinds;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void aYear() {
    if (jdbc.sql("select count(*) from request").query(Long.class).single() > 0) {
      return;
    }
    jdbc.sql(
            """
            insert into requester (kind, organisation, name, phone, confidential)
            select 'CITIZEN', null, 'Person ' || i, '012' || (i % 70000), false
            from generate_series(1, 100000) i
            """)
        .update();
    jdbc.sql(
            "insert into case_file select 'TST-' || i, 'REQUEST' from generate_series(1, 100000) i")
        .update();
    jdbc.sql(
            """
            insert into request (number, tracking_code_hash, channel, category, priority, place_code,
              place_name_en, place_name_km, subject, narrative, requester_id, respondent_kind,
              lead_unit, status, outcome, received_at, registered_at, registered_by,
              closed_at)
            select 'TST-' || i, i::text, 'FORUM', (array['LABOUR', 'ENV', 'ROAD', 'WATER'])[1 + i % 4],
              'HIGH', '0403', 'Kampong Tralach', 'x', 'Subject', 'Text', q.id, 'NONE',
              (array['DEP-LAB', 'DEP-ENV', 'DEP-PWT', 'DEP-WATER'])[1 + i % 4],
              case when i % 5 = 0 then 'REFERRED' else 'CLOSED' end,
              case when i % 5 = 0 then null else 'RESOLVED' end, at, at, 'desk',
              case when i % 5 = 0 then null else at + interval '25 days' end
            from (select row_number() over (order by id) as i, id from requester) q
            cross join lateral (select timestamptz '2025-01-01' + i * interval '5 minutes' as at) t
            """)
        .update();
    for (var status : new String[] {"CHECKING", "ASSIGNMENT", "UNDER_EXAMINATION", "ANSWERED"}) {
      jdbc.sql(
              """
              insert into status_change (request_number, status, changed_at)
              select number, ?, received_at + interval '2 days' from request
              """)
          .param(status)
          .update();
    }
    jdbc.sql(
            """
            insert into status_change (request_number, status, outcome, changed_at)
            select number, status, outcome, received_at + interval '25 days' from request
            """)
        .update();
    jdbc.sql(
            "insert into accountability (request_number, unit, since)"
                + " select number, lead_unit, received_at from request")
        .update();
    jdbc.sql(
            """
            insert into deadline (case_number, name, counted_from, working_days, pausable, due_at,
              explanation_en, explanation_km)
            select number, 'dueAt', received_at, 15, true, received_at + interval '21 days', '', ''
            from request
            """)
        .update();
    jdbc.sql(
            """
            insert into answer (request_number, sent_at, sent_by, due_at, outcome)
            select number, received_at + interval '20 days', 'labour-head',
              received_at + interval '21 days', 'EXPLAINED' from request where outcome is not null
            """)
        .update();
    jdbc.sql(
            """
            insert into clock_pause (request_number, paused_at, expected_until, resumed_at)
            select number, received_at + interval '3 days', received_at + interval '9 days',
              received_at + interval '6 days' from request where lead_unit = 'DEP-LAB'
            """)
        .update();
    jdbc.sql("analyze").update();
  }

  @ParameterizedTest(name = "is printed in under 30 s: {0} as {1}")
  @CsvSource({
    "monitoring,PDF", "monitoring,DOCX", "monitoring,XLSX",
    "service-level,PDF", "service-level,DOCX", "service-level,XLSX"
  })
  void year(String kind, Format format) {
    var asked = new Asked("", LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"), "");
    var begun = System.nanoTime();
    printing.print(kinds.find(kind).orElseThrow(), asked, format, Language.KM, "governor");
    var taken = Duration.ofNanos(System.nanoTime() - begun);
    LoggerFactory.getLogger(ReportBench.class)
        .info(
            "{} as {}: {} ms in a heap of at most {} MB",
            kind,
            format.extension(),
            taken.toMillis(),
            Runtime.getRuntime().maxMemory() >> 20);
    assertThat(taken).isLessThan(LIMIT);
  }
}
