package org.sala.servicelevel;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sala.engine.EngineClock;
import org.sala.servicelevel.Deadlines.Deadline;
import org.springframework.jdbc.core.JdbcTemplate;

/** Dates of cases on their way into the database, all of them in one batch. */
class DeadlineRows {

  private static final String SET =
      """
      insert into deadline (case_number, name, process, counted_from, working_days, pausable, due_at,
                            explanation_en, explanation_km, calendar_version)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (case_number, name, process) do update
      set counted_from = excluded.counted_from, working_days = excluded.working_days,
          pausable = excluded.pausable, due_at = excluded.due_at,
          explanation_en = excluded.explanation_en, explanation_km = excluded.explanation_km,
          calendar_version = excluded.calendar_version
      """;
  private static final String LOG =
      """
      insert into deadline_change (case_number, name, moved_from, moved_to, changed_at, reason,
                                   calendar_version)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private final List<Object[]> dates = new ArrayList<>();
  private final List<Object[]> changes = new ArrayList<>();
  private final long calendarVersion;

  DeadlineRows(long calendarVersion) {
    this.calendarVersion = calendarVersion;
  }

  void add(Deadline date) {
    dates.add(
        new Object[] {
          date.caseNumber(),
          date.name(),
          date.process(),
          Timestamp.from(date.countedFrom()),
          date.workingDays(),
          date.pausable(),
          Timestamp.from(date.dueAt()),
          date.explanation().en(),
          date.explanation().km(),
          calendarVersion
        });
  }

  /**
   * Notes that a date moves.
   *
   * @param former null if it was not set before
   */
  void addChange(Deadline date, Instant former, String reason) {
    changes.add(
        new Object[] {
          date.caseNumber(),
          date.name(),
          former == null ? null : Timestamp.from(former),
          Timestamp.from(date.dueAt()),
          Timestamp.from(EngineClock.now()),
          reason,
          calendarVersion
        });
  }

  void write(JdbcTemplate jdbc) {
    if (!dates.isEmpty()) {
      jdbc.batchUpdate(SET, dates);
    }
    if (!changes.isEmpty()) {
      jdbc.batchUpdate(LOG, changes);
    }
  }
}
