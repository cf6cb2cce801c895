package org.sala.operations;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sala.engine.EngineClock;
import org.sala.language.Days;
import org.sala.operations.Unmoved.Reason;
import org.sala.operations.Unmoved.Row;
import org.sala.servicelevel.Holidays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What stands still by the product's own tables: each of these would wait for ever without a word.
 * Callers ask who may know of the cases.
 */
@Repository
class StandingStill {

  private static final int MOST = 500;
  private static final int WORKING_DAYS_TO_HAND_ON = 10;
  private static final Duration GRACE = Duration.ofDays(1);

  private static final String NO_REPLY_DATE =
      """
      select r.number, r.received_at as since from request r
      where r.closed_at is null and r.status = 'REFERRED'
        and not exists (select from deadline d where d.case_number = r.number and d.name = 'replyDueAt')
      """;
  private static final String NO_OWNER =
      """
      select p.case_number, p.recorded_at as since from commitment p
      where p.outcome is null and p.process_instance is null and p.recorded_at < :lately
      """;
  private static final String LONG_PAUSE =
      """
      select c.request_number, c.expected_until as since from clock_pause c
      where c.resumed_at is null and c.expected_until < :lately
      """;
  private static final String NOT_HANDED_ON =
      """
      select n.case_number, min(n.created_at) as since from notification n
      where n.delivery = 'DESK' and n.handed_on_at is null and n.created_at < :longAgo
      group by n.case_number
      """;

  private static final String NO_STEP =
      """
      select r.number, d.due_at as since from request r
      cross join lateral (
        select due_at from deadline
        where case_number = r.number and name = 'nextStepAt' and process = '' limit 1) d
      where r.closed_at is null and d.due_at < :lately
      """;

  private final JdbcClient jdbc;
  private final Holidays holidays;

  StandingStill(JdbcClient jdbc, Holidays holidays) {
    this.jdbc = jdbc;
    this.holidays = holidays;
  }

  /** Of each kind the oldest, at most 500. */
  List<Row> all() {
    return of(
        oldest(Reason.NO_REPLY_DATE, NO_REPLY_DATE),
        oldest(Reason.NO_OWNER, NO_OWNER),
        oldest(Reason.LONG_PAUSE, LONG_PAUSE),
        oldest(Reason.NOT_HANDED_ON, NOT_HANDED_ON));
  }

  /**
   * Open requests whose next date is past: somebody or something should have moved them. Each is
   * looked up by itself: the dates of all that was ever closed are not read.
   */
  List<Row> pastTheirDate() {
    return of(oldest(Reason.NO_STEP, NO_STEP));
  }

  private static String oldest(Reason reason, String sql) {
    return "(select '%s', kind.* from (%s) kind (number, since) order by since limit %d)"
        .formatted(reason, sql, MOST);
  }

  private List<Row> of(String... kinds) {
    var now = EngineClock.now();
    return jdbc.sql("select * from (" + String.join(" union all ", kinds) + ") still")
        .param("lately", Timestamp.from(now.minus(GRACE)))
        .param("longAgo", Timestamp.from(longAgo(now)))
        .query(
            (row, index) ->
                new Row(
                    row.getString(2),
                    Reason.valueOf(row.getString(1)),
                    null,
                    row.getTimestamp(3).toInstant()))
        .list();
  }

  private Instant longAgo(Instant now) {
    return holidays.calendar().openingBefore(Days.of(now), WORKING_DAYS_TO_HAND_ON);
  }
}
