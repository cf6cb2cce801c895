package org.sala.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.report.ServiceLevelLine.Result;
import org.sala.servicelevel.Holidays;
import org.sala.servicelevel.Pause;
import org.sala.servicelevel.WorkingCalendar;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How fast requests were answered: those received in a period, as they stood at its end. Working
 * days run from receipt to the answer that stood then, by the calendar of the deadlines, less the
 * days on which the clock stood still. An answer was late if it was sent after the deadline that it
 * had when it was sent, which the table {@code answer} keeps.
 */
@Repository
class ServiceLevelFigures {

  private final JdbcClient jdbc;
  private final Holidays holidays;

  ServiceLevelFigures(DataSource database, Holidays holidays) {
    this.jdbc = Streaming.from(database);
    this.holidays = holidays;
  }

  /** A unit and a category, by their codes. */
  record Key(String unit, String category) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      var byUnit = unit.compareTo(other.unit);
      return byUnit != 0 ? byUnit : category.compareTo(other.category);
    }
  }

  /** The lines by unit and category, and all of them in one. */
  record Figures(TreeMap<Key, ServiceLevelLine> lines, ServiceLevelLine total) {

    /**
     * Passes if every line adds up and the lines add up to the total.
     *
     * @throws Refusal naming the first number that does not
     */
    void check() {
      lines.forEach((key, line) -> check(Bilingual.same(key.unit() + " " + key.category()), line));
      check(Wording.of("report.total"), total);
      var received = lines.values().stream().mapToLong(line -> line.received).sum();
      if (received != total.received) {
        refuse(Wording.of("report.total"), received, total.received);
      }
    }

    private static void check(Bilingual line, ServiceLevelLine figures) {
      if (figures.received != figures.sum()) {
        refuse(line, figures.sum(), figures.received);
      }
    }

    private static void refuse(Bilingual line, long sum, long received) {
      throw new Refusal(Wording.of("report.level-differs", line, sum, received));
    }
  }

  Figures of(Period period, String unit) {
    var now = EngineClock.now();
    var end = now.isBefore(period.end()) ? now : period.end();
    var calendar = holidays.calendar();
    var figures = new Figures(new TreeMap<>(), new ServiceLevelLine());
    jdbc.sql(
            """
            select e.unit, r.category, r.received_at, r.registered_at >= :end as registered_late,
              a.sent_at, r.closed_at, e.bucket,
              coalesce(a.outcome, e.outcome) = 'ANSWERED_AT_MEETING' as in_hall,
              coalesce(
                a.due_at,
                (select c.moved_to from deadline_change c
                 where c.case_number = r.number and c.name = 'dueAt' and c.changed_at < :end
                 order by c.changed_at desc, c.id desc limit 1),
                d.due_at) as due_at,
              (select count(*) from answer t
               where t.request_number = r.number and t.reopened_at < :end) as thrown_out,
              p.paused, p.resumed
            from request_as_of(:end) e
            join request r on r.number = e.number
            left join deadline d on d.case_number = r.number and d.name = 'dueAt'
            left join lateral (
              select s.sent_at, s.due_at, s.outcome from answer s
              where s.request_number = r.number and s.sent_at < :end
                and (s.reopened_at is null or s.reopened_at >= :end)
              order by s.sent_at desc limit 1
            ) a on true
            left join (
              select request_number, array_agg(paused_at order by id) as paused,
                array_agg(coalesce(resumed_at, expected_until) order by id) as resumed
              from clock_pause where paused_at < :end group by request_number
            ) p on p.request_number = r.number
            where e.received_at >= :start and (:unit = '' or e.unit = :unit)
            """)
        .param("start", period.startStamp())
        .param("end", period.endStamp())
        .param("unit", unit)
        .query((RowCallbackHandler) row -> add(row, end, calendar, figures));
    return figures;
  }

  private static void add(ResultSet row, Instant end, WorkingCalendar calendar, Figures figures)
      throws SQLException {
    var received = row.getTimestamp("received_at").toInstant();
    var done = before(end, row.getTimestamp("sent_at"), row.getTimestamp("closed_at"));
    var result = result(row, done, end);
    var until = done == null ? end : done;
    var pauses = pauses(row);
    var days = calendar.workingDaysBetween(received, until, pauses);
    var paused =
        pauses.isEmpty() ? 0 : calendar.workingDaysBetween(received, until, List.of()) - days;
    var key = new Key(row.getString("unit"), row.getString("category"));
    for (var line :
        List.of(
            figures.lines().computeIfAbsent(key, k -> new ServiceLevelLine()), figures.total())) {
      line.add(result, days, paused);
      line.thrownOut += row.getLong("thrown_out");
      line.registeredLate += row.getBoolean("registered_late") ? 1 : 0;
    }
  }

  private static Instant before(Instant end, Timestamp answered, Timestamp closed) {
    var done = answered == null ? closed : answered;
    return done == null || !done.toInstant().isBefore(end) ? null : done.toInstant();
  }

  private static Result result(ResultSet row, Instant done, Instant end) throws SQLException {
    if (row.getString("bucket").equals("OTHER_END")) {
      return Result.OTHER_END;
    }
    if (row.getBoolean("in_hall")) {
      return Result.IN_HALL;
    }
    var due = row.getTimestamp("due_at");
    var late = due != null && (done == null ? end : done).isAfter(due.toInstant());
    if (done == null) {
      return late ? Result.OPEN_LATE : Result.OPEN_ON_TIME;
    }
    return late ? Result.LATE : Result.ON_TIME;
  }

  private static List<Pause> pauses(ResultSet row) throws SQLException {
    var paused = row.getArray("paused");
    if (paused == null) {
      return List.of();
    }
    var from = (Timestamp[]) paused.getArray();
    var until = (Timestamp[]) row.getArray("resumed").getArray();
    var pauses = new ArrayList<Pause>();
    for (int i = 0; i < from.length; i++) {
      pauses.add(new Pause(from[i].toInstant(), until[i].toInstant()));
    }
    return pauses;
  }
}
