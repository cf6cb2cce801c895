package org.sala.servicelevel;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.language.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps every date of a request as a recipe with its explanation, so that a pause or a new holiday
 * moves it without loss (R24, R38). Each move is logged. The engine's variables, tasks and timers
 * follow through {@code CaseLifecycle}.
 */
@Component
public class Deadlines {

  private final JdbcClient jdbc;
  private final Holidays holidays;
  private final Pauses pauses;

  Deadlines(JdbcClient jdbc, Holidays holidays, Pauses pauses) {
    this.jdbc = jdbc;
    this.holidays = holidays;
    this.pauses = pauses;
  }

  /**
   * A date as it stands.
   *
   * @param countedFrom from when its working days are counted
   * @param pausable whether it waits while the clock is stopped
   */
  public record Deadline(
      String caseNumber,
      String name,
      Instant dueAt,
      String explanationEn,
      String explanationKm,
      Instant countedFrom,
      int workingDays,
      boolean pausable) {

    /** How it was counted. */
    public Bilingual explanation() {
      return new Bilingual(explanationEn, explanationKm);
    }
  }

  /** A date that moved. */
  public record Move(String caseNumber, String name, Instant from, Instant to) {}

  /**
   * Sets a date of a request, counted in working days, and answers when it falls due.
   *
   * @param pausable whether the date waits while the requester is asked for information
   */
  public Instant set(String number, String name, Instant from, int workingDays, boolean pausable) {
    return set(number, name, from, workingDays, pausable, null);
  }

  private Instant set(
      String number, String name, Instant from, int workingDays, boolean pausable, String reason) {
    var state = holidays.held();
    var due =
        state.calendar().dueAfter(from, workingDays, pausable ? pauses.of(number) : List.of());
    var former = find(number, name).map(Deadline::dueAt);
    jdbc.sql(
            """
            insert into deadline (case_number, name, counted_from, working_days, pausable, due_at,
                                  explanation_en, explanation_km, calendar_version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (case_number, name) do update
            set counted_from = excluded.counted_from, working_days = excluded.working_days,
                pausable = excluded.pausable, due_at = excluded.due_at,
                explanation_en = excluded.explanation_en, explanation_km = excluded.explanation_km,
                calendar_version = excluded.calendar_version
            """)
        .params(
            number,
            name,
            Timestamp.from(from),
            workingDays,
            pausable,
            Timestamp.from(due.at()),
            due.explanationEn(),
            due.explanationKm(),
            state.version())
        .update();
    if (!former.equals(Optional.of(due.at()))) {
      log(number, name, former.orElse(null), due.at(), reason, state.version());
    }
    return due.at();
  }

  /** Counts many dates of one request without asking the database for each. */
  public Counting counting(String number) {
    return new Counting(holidays.calendar(), pauses.of(number));
  }

  /** The calendar and the pauses of one request as they are now. */
  public record Counting(WorkingCalendar calendar, List<Pause> pauses) {

    /** When something is due that waits while the clock is paused. */
    public Instant dueAfter(Instant from, int workingDays) {
      return calendar.dueAfter(from, workingDays, pauses).at();
    }
  }

  /** What {@link #set} would make of it; nothing is changed. */
  public DueDate count(String number, Instant from, int workingDays, boolean pausable) {
    return holidays
        .calendar()
        .dueAfter(from, workingDays, pausable ? pauses.of(number) : List.of());
  }

  /** The date of that name, if it was ever set. */
  public Optional<Deadline> find(String number, String name) {
    return of(number).stream().filter(deadline -> deadline.name().equals(name)).findFirst();
  }

  /** All dates of a request, earliest first. */
  public List<Deadline> of(String number) {
    return jdbc.sql("select * from deadline where case_number = ? order by due_at, name")
        .param(number)
        .query(
            (row, index) ->
                new Deadline(
                    number,
                    row.getString("name"),
                    row.getTimestamp("due_at").toInstant(),
                    row.getString("explanation_en"),
                    row.getString("explanation_km"),
                    row.getTimestamp("counted_from").toInstant(),
                    row.getInt("working_days"),
                    row.getBoolean("pausable")))
        .list();
  }

  /** Counts every date of a case anew and answers those that moved. */
  List<Move> recompute(String number, String reason) {
    var moves = new ArrayList<Move>();
    for (var former : of(number)) {
      var dueAt =
          set(
              number,
              former.name(),
              former.countedFrom(),
              former.workingDays(),
              former.pausable(),
              reason);
      if (!dueAt.equals(former.dueAt())) {
        moves.add(new Move(number, former.name(), former.dueAt(), dueAt));
      }
    }
    return moves;
  }

  private void log(
      String number, String name, Instant from, Instant to, String reason, long version) {
    jdbc.sql(
            """
            insert into deadline_change (case_number, name, moved_from, moved_to, changed_at, reason,
                                         calendar_version)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            number,
            name,
            from == null ? null : Timestamp.from(from),
            Timestamp.from(to),
            Timestamp.from(EngineClock.now()),
            reason,
            version)
        .update();
  }
}
