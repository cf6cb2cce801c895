package org.sala.servicelevel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sala.engine.EngineClock;
import org.sala.engine.OncePerTransaction;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
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

  private final OncePerTransaction<String, List<Deadline>> dated = new OncePerTransaction<>();
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Holidays holidays;
  private final Pauses pauses;

  Deadlines(JdbcClient jdbc, JdbcTemplate batches, Holidays holidays, Pauses pauses) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.holidays = holidays;
    this.pauses = pauses;
  }

  /**
   * A date as it stands.
   *
   * @param explanation how it was counted
   * @param countedFrom from when its working days are counted
   * @param process the process instance whose own date it is; empty if it is the case's
   * @param pausable whether it waits while the clock is stopped
   */
  public record Deadline(
      String caseNumber,
      String name,
      String process,
      Instant dueAt,
      Bilingual explanation,
      Instant countedFrom,
      int workingDays,
      boolean pausable) {}

  /** A date that moved. */
  public record Move(String caseNumber, String name, Instant from, Instant to) {}

  /**
   * Sets a date of a request, counted in working days, and answers when it falls due.
   *
   * @param pausable whether the date waits while the requester is asked for information
   */
  public Instant set(String number, String name, Instant from, int workingDays, boolean pausable) {
    return set(number, List.of(new Recipe(name, from, workingDays, pausable)), null).get(0);
  }

  /**
   * Sets a date of one of several processes of the same kind that run for a case, counted in
   * working days from now, and answers when it falls due. No pause moves it.
   */
  public Instant setOwn(String number, String process, String name, int workingDays) {
    var recipe = new Recipe(name, process, EngineClock.now(), workingDays, false);
    return set(number, List.of(recipe), null).get(0);
  }

  /** A process of a case has no date of its own any more. */
  public void dropOwn(String number, String process) {
    dated.forget(number);
    jdbc.sql("delete from deadline where case_number = ? and process = ?")
        .params(number, process)
        .update();
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
                  recipe.from(), recipe.days(), recipe.pausable() ? pauses.of(number) : List.of());
      var date =
          new Deadline(
              number,
              recipe.name(),
              recipe.process(),
              due.at(),
              due.explanation(),
              recipe.from(),
              recipe.days(),
              recipe.pausable());
      var former =
          standing.stream().filter(recipe::isOf).map(Deadline::dueAt).findFirst().orElse(null);
      rows.add(date);
      if (!due.at().equals(former)) {
        rows.addChange(date, former, reason);
      }
      standing.removeIf(recipe::isOf);
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
    return new Counting(holidays.calendar(), pauses.of(number));
  }

  /** What {@link #set} would make of it; nothing is changed. */
  public DueDate count(String number, Instant from, int workingDays, boolean pausable) {
    return holidays
        .calendar()
        .dueAfter(from, workingDays, pausable ? pauses.of(number) : List.of());
  }

  /** The date of that name of the case, if it was ever set. */
  public Optional<Deadline> find(String number, String name) {
    return of(number).stream()
        .filter(date -> date.name().equals(name) && date.process().equals(Recipe.OF_THE_CASE))
        .findFirst();
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
                    row.getString("process"),
                    row.getTimestamp("due_at").toInstant(),
                    RecordRows.text(row, "explanation"),
                    row.getTimestamp("counted_from").toInstant(),
                    row.getInt("working_days"),
                    row.getBoolean("pausable")))
        .list();
  }

  /** Counts every date of a case anew and answers those that moved. */
  List<Move> recompute(String number, String reason) {
    dated.forget(number);
    var before = of(number);
    if (before.isEmpty()) {
      return List.of();
    }
    var after = set(number, before.stream().map(Deadlines::recipe).toList(), reason);
    return IntStream.range(0, before.size())
        .mapToObj(i -> new Move(number, before.get(i).name(), before.get(i).dueAt(), after.get(i)))
        .filter(move -> !move.to().equals(move.from()))
        .toList();
  }

  private static Recipe recipe(Deadline date) {
    return new Recipe(
        date.name(), date.process(), date.countedFrom(), date.workingDays(), date.pausable());
  }
}
