package org.sala.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests written straight into the tables, with the history a test gives them. */
final class SeededRequests {

  private static final AtomicInteger NEXT = new AtomicInteger();

  private final JdbcClient jdbc;

  SeededRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Forgets every request and meeting. */
  void clear() {
    jdbc.sql(
            "truncate report_print, report_edition, answer, commitment, request_requester, public_post, accountability,"
                + " clock_pause, status_change, deadline_change, deadline, notification,"
                + " case_file_entry, request, requester, meeting_unit, meeting_invitation,"
                + " meeting_category, meeting_participant, meeting, organisation, activity_notice,"
                + " case_file cascade")
        .update();
  }

  String request(Instant receivedAt, String unit) {
    return request(receivedAt, unit, null, "Organisation " + NEXT.get(), false, null);
  }

  String request(
      Instant receivedAt,
      String unit,
      String meeting,
      String organisation,
      boolean confidential,
      String respondentUnit) {
    var number = "TST-%06d".formatted(NEXT.incrementAndGet());
    var requester =
        jdbc.sql(
                "insert into requester (kind, organisation, name, phone, confidential)"
                    + " values ('UNION', ?, 'Secret Person', '012 345 678', ?) returning id")
            .params(organisation, confidential)
            .query(Long.class)
            .single();
    jdbc.sql("insert into case_file values (?, 'REQUEST')").param(number).update();
    jdbc.sql(
            """
            insert into request (number, tracking_code_hash, channel, category, priority, place_code,
              place_name_en, place_name_km, subject, narrative, requester_id, respondent_kind,
              respondent_unit, lead_unit, status, received_at, registered_at, registered_by,
              meeting_number)
            values (:number, :number, 'FORUM', 'LABOUR', 'HIGH', '0403', 'Kampong Tralach',
              'កំពង់ត្រឡាច', '=HYPERLINK("http://example.org")', '@SUM(1) ប្រាក់ឈ្នួលបើកយឺត', :requester,
              'NONE', :respondent, :unit, 'RECEIVED', :at, :at, 'desk', :meeting)
            """)
        .param("number", number)
        .param("requester", requester)
        .param("respondent", respondentUnit)
        .param("unit", unit)
        .param("at", Timestamp.from(receivedAt))
        .param("meeting", meeting)
        .update();
    accountable(number, unit, receivedAt);
    return number;
  }

  void accountable(String number, String unit, Instant since) {
    jdbc.sql("insert into accountability (request_number, unit, since) values (?, ?, ?)")
        .params(number, unit, Timestamp.from(since))
        .update();
    jdbc.sql("update request set lead_unit = ? where number = ?").params(unit, number).update();
  }

  /** Changes the status; with an outcome the request is closed. */
  void status(String number, String status, String outcome, Instant at) {
    jdbc.sql(
            "insert into status_change (request_number, status, outcome, changed_at)"
                + " values (?, ?, ?, ?)")
        .params(number, status, outcome, Timestamp.from(at))
        .update();
    jdbc.sql("update request set status = ?, outcome = ?, closed_at = ? where number = ?")
        .params(status, outcome, outcome == null ? null : Timestamp.from(at), number)
        .update();
  }

  void meeting(String number) {
    jdbc.sql("insert into case_file values (?, 'MEETING')").param(number).update();
    jdbc.sql(
            "insert into organisation (code, kind, name_en, name_km, convenor_group)"
                + " values ('CSAF', 'NGO', 'CSAF', 'វេទិកា', 'land-heads') on conflict do nothing")
        .update();
    jdbc.sql(
            """
            insert into meeting (number, kind, mode, theme, level, planned_for, place_code,
              place_name_en, place_name_km, convenor, chair, status, planned_at, planned_by, held_on)
            values (?, 'FORUM', 'ON_SITE', 'វេទិកាសន្ទនាជាមួយអង្គការសង្គមស៊ីវិល', 'PROVINCE',
              date '2026-06-01', '04', 'Kampong Chhnang', 'កំពង់ឆ្នាំង', 'CSAF', 'Deputy governor',
              'REPORTING', now(), 'desk', date '2026-06-01')
            """)
        .param(number)
        .update();
  }
}
