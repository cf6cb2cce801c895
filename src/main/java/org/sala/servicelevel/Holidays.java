package org.sala.servicelevel;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.sala.engine.OncePerTransaction;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The public holidays that administrators keep: they come by a yearly sub-decree, and days are
 * added late.
 */
@Repository
public class Holidays {

  // The name of the lock that holds the calendar still.
  private static final long CALENDAR = 7_001_001L;

  private final OncePerTransaction<Long, State> held = new OncePerTransaction<>();
  private final OncePerTransaction<Long, State> seen = new OncePerTransaction<>();
  private final AtomicReference<State> latest = new AtomicReference<>();
  private final JdbcClient jdbc;
  private final OfficeHours officeHours;

  Holidays(JdbcClient jdbc, OfficeHours officeHours) {
    this.jdbc = jdbc;
    this.officeHours = officeHours;
  }

  /**
   * The state of the calendar: it grows with each change of a holiday, by whatever way it came.
   *
   * @param version 0 until the first change
   */
  public record State(long version, WorkingCalendar calendar) {}

  /** A calendar with the holidays as they are now, so that all nodes agree. */
  public WorkingCalendar calendar() {
    return state().calendar();
  }

  /** The calendar as it is now, with its version; holidays are read anew when that has changed. */
  public State state() {
    return held.known(CALENDAR).orElseGet(() -> seen.get(CALENDAR, any -> latest()));
  }

  private State latest() {
    // The version first: holidays that are newer than it are counted once more, none too little.
    long version =
        jdbc.sql("select coalesce(max(version), 0) from calendar_change")
            .query(Long.class)
            .single();
    var known = latest.get();
    if (known == null || known.version() != version) {
      known = new State(version, read());
      latest.set(known);
    }
    return known;
  }

  /**
   * Like {@link #state}, for a date that is set in the running transaction: until that is done, no
   * holiday changes, so that whoever moves dates afterwards finds this one.
   */
  State held() {
    return held.get(
        CALENDAR,
        lock -> {
          jdbc.sql("select pg_advisory_xact_lock_shared(?)").param(lock).query(row -> {});
          return latest();
        });
  }

  private WorkingCalendar read() {
    return new WorkingCalendar(officeHours, observed());
  }

  private List<Holiday> observed() {
    return kept(LocalDate.EPOCH).stream()
        .filter(KeptHoliday::observed)
        .map(each -> new Holiday(each.date(), each.name()))
        .toList();
  }

  /**
   * A holiday as it is kept.
   *
   * @param observed false when the office works on that day after all
   */
  public record KeptHoliday(LocalDate date, Bilingual name, boolean observed) {}

  /** The holidays from a day on, also those on which the office works after all. */
  public List<KeptHoliday> kept(LocalDate from) {
    return jdbc.sql(
            "select date, name_en, name_km, observed from holiday where date >= ? order by date")
        .param(from)
        .query(
            (row, index) ->
                new KeptHoliday(
                    row.getObject("date", LocalDate.class),
                    RecordRows.text(row, "name"),
                    row.getBoolean("observed")))
        .list();
  }

  /** The calendar as {@link #put} would make it; nothing is changed. */
  public WorkingCalendar with(Holiday holiday, boolean observed) {
    var others = observed().stream().filter(each -> !each.date().equals(holiday.date()));
    return new WorkingCalendar(
        officeHours,
        Stream.concat(others, observed ? Stream.of(holiday) : Stream.empty()).toList());
  }

  /** The calendar as it would be with other office hours; nothing is changed. */
  public WorkingCalendar with(OfficeHours other) {
    return new WorkingCalendar(other, observed());
  }

  /**
   * Adds a holiday, renames it, or says that the office works on it after all.
   *
   * @param person who changes it
   * @return the version of the calendar from now on
   */
  public long put(Holiday holiday, boolean observed, String person) {
    jdbc.sql("select pg_advisory_xact_lock(?), set_config('sala.person', ?, true)")
        .params(CALENDAR, person)
        .query(row -> {});
    jdbc.sql(
            """
            insert into holiday (date, name_en, name_km, kind, certainty, source, observed)
            values (?, ?, ?, 'decreed', 'official', 'administrator', ?)
            on conflict (date) do update
            set name_en = excluded.name_en, name_km = excluded.name_km, observed = excluded.observed
            """)
        .params(holiday.date(), holiday.name().en(), holiday.name().km(), observed)
        .update();
    held.forget(CALENDAR);
    seen.forget(CALENDAR);
    return state().version();
  }
}
