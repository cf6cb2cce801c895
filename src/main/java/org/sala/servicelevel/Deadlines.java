package org.sala.servicelevel;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sala.engine.EngineClock;
import org.sala.engine.OncePerTransaction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps every date of a request as a recipe with its explanation, so that a pause or a new holiday
 * moves it without loss (R24, R38). Each move is logged. The engine's variables, tasks and timers
 * follow through {@code CaseLifecycle}.
 */
@Component
public class Deadlines {

  /** Why a date moved: a holiday was decreed or dropped. */
  public static final String HOLIDAY = "HOLIDAY";

  private static final String PAUSE = "PAUSE";
  private static final String BEHIND =
      """
      from (select distinct case_number from deadline where calendar_version <
              (select coalesce(max(version), 0) from calendar_change)) behind
      where exists (select from case_life where number = case_number and closed_at is null)
      """;

  private final OncePerTransaction<String, List<Deadline>> dated = new OncePerTransaction<>();
  private final OncePerTransaction<String, List<Pause>> paused = new OncePerTransaction<>();
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Holidays holidays;

  Deadlines(JdbcClient jdbc, JdbcTemplate batches, Holidays holidays) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.holidays = holidays;
  }

  /**
   * A date as it stands.
   *
   * @param countedFrom from when its working days are counted
   */
  public record Deadline(
      String caseNumber,
      String name,
      Instant dueAt,
      String explanationEn,
      String explanationKm,
      Instant countedFrom,
      int workingDays) {}

  /** A date that moved. */
  public record Move(String caseNumber, String name, Instant from, Instant to) {}

  /**
   * How a date is counted.
   *
   * @param pausable whether the date waits while the requester is asked for information
   */
  public record Recipe(String name, Instant from, int days, boolean pausable) {}

  /**
   * Sets a date of a request, counted in working days, and answers when it falls due.
   *
   * @param pausable whether the date waits while the requester is asked for information
   */
  public Instant set(String number, String name, Instant from, int workingDays, boolean pausable) {
    return set(number, List.of(new Recipe(name, from, workingDays, pausable)), null).get(0);
  }

  /** Sets several dates of a request at once. */
  public void set(String number, Recipe... recipes) {
    set(number, List.of(recipes), null);
  }

  private List<Instant> set(String number, List<Recipe> recipes, String reason) {
    var state = holidays.held();
    var standing = new ArrayList<>(of(number));
    var dates = new ArrayList<Deadline>();
    var rows = new DeadlineRows(state.version());
    for (var recipe : recipes) {
      var due =
          state
              .calendar()
              .dueAfter(
                  recipe.from(), recipe.days(), recipe.pausable() ? pauses(number) : List.of());
      var date =
          new Deadline(
              number,
              recipe.name(),
              due.at(),
              due.explanationEn(),
              due.explanationKm(),
              recipe.from(),
              recipe.days());
      var former = named(standing, recipe.name()).map(Deadline::dueAt).orElse(null);
      rows.add(date, recipe.pausable());
      if (!due.at().equals(former)) {
        rows.addChange(date, former, reason);
      }
      standing.removeIf(each -> each.name().equals(recipe.name()));
      standing.add(date);
      dates.add(date);
    }
    rows.write(batches);
    standing.sort(Comparator.comparing(Deadline::dueAt).thenComparing(Deadline::name));
    dated.keep(number, List.copyOf(standing));
    return dates.stream().map(Deadline::dueAt).toList();
  }

  /** Counts many dates of one request without asking the database for each. */
  public Counting counting(String number) {
    return new Counting(holidays.calendar(), pauses(number));
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
    return holidays.calendar().dueAfter(from, workingDays, pausable ? pauses(number) : List.of());
  }

  /** The date of that name, if it was ever set. */
  public Optional<Deadline> find(String number, String name) {
    return named(of(number), name);
  }

  private static Optional<Deadline> named(List<Deadline> dates, String name) {
    return dates.stream().filter(deadline -> deadline.name().equals(name)).findFirst();
  }

  /** All dates of a request, earliest first. */
  public List<Deadline> of(String number) {
    return dated.get(number, this::read);
  }

  private List<Deadline> read(String number) {
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
                    row.getInt("working_days")))
        .list();
  }

  /** Stops the clock of a request; it runs again on {@link #resume}, at the latest expected day. */
  public List<Move> pause(String number, Instant expectedUntil) {
    paused.forget(number);
    jdbc.sql("insert into clock_pause (request_number, paused_at, expected_until) values (?, ?, ?)")
        .params(number, Timestamp.from(EngineClock.now()), Timestamp.from(expectedUntil))
        .update();
    return recompute(number, PAUSE);
  }

  /**
   * Starts the clock again; the days of the pause do not count.
   *
   * @return whether it stood still
   */
  public boolean resume(String number) {
    var ended =
        jdbc.sql(
                """
                update clock_pause set resumed_at = ?
                where request_number = ? and resumed_at is null
                """)
            .params(Timestamp.from(EngineClock.now()), number)
            .update();
    paused.forget(number);
    if (ended > 0) {
      recompute(number, PAUSE);
    }
    return ended > 0;
  }

  /**
   * Counts every date of a case anew if one was counted with an earlier state of the calendar.
   *
   * @return those that moved
   */
  public List<Move> followCalendar(String number) {
    return isBehind(number) ? recompute(number, HOLIDAY) : List.of();
  }

  private boolean isBehind(String number) {
    return jdbc.sql(
            """
            select exists (select from deadline where case_number = ? and calendar_version <
              (select coalesce(max(version), 0) from calendar_change))
            """)
        .param(number)
        .query(Boolean.class)
        .single();
  }

  /** Open cases with dates that were counted with an earlier state of the calendar. */
  public List<String> behind(int most) {
    return jdbc.sql("select case_number " + BEHIND + " order by 1 limit ?")
        .param(most)
        .query(String.class)
        .list();
  }

  /** How many open cases there are of {@link #behind}. */
  public int behind() {
    return jdbc.sql("select count(*) " + BEHIND).query(Integer.class).single();
  }

  private List<Move> recompute(String number, String reason) {
    var recipes = recipes(number);
    if (recipes.isEmpty()) {
      return List.of();
    }
    dated.forget(number);
    var before = of(number);
    var after = set(number, recipes, reason);
    return IntStream.range(0, recipes.size())
        .mapToObj(
            i ->
                new Move(
                    number,
                    recipes.get(i).name(),
                    named(before, recipes.get(i).name()).orElseThrow().dueAt(),
                    after.get(i)))
        .filter(move -> !move.to().equals(move.from()))
        .toList();
  }

  private List<Recipe> recipes(String number) {
    return jdbc.sql("select * from deadline where case_number = ? order by name")
        .param(number)
        .query(
            (row, index) ->
                new Recipe(
                    row.getString("name"),
                    row.getTimestamp("counted_from").toInstant(),
                    row.getInt("working_days"),
                    row.getBoolean("pausable")))
        .list();
  }

  private List<Pause> pauses(String number) {
    return paused.get(number, this::readPauses);
  }

  private List<Pause> readPauses(String number) {
    return jdbc.sql(
            """
            select paused_at, coalesce(resumed_at, expected_until) as until
            from clock_pause where request_number = ?
            """)
        .param(number)
        .query(
            (row, index) ->
                new Pause(
                    row.getTimestamp("paused_at").toInstant(),
                    row.getTimestamp("until").toInstant()))
        .list();
  }
}
