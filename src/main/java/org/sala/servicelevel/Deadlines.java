package org.sala.servicelevel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sala.engine.EngineClock;
import org.sala.language.Bilingual;
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

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Holidays holidays;
  private final Pauses pauses;
  private final StandingDates standing;

  Deadlines(
      JdbcClient jdbc,
      JdbcTemplate batches,
      Holidays holidays,
      Pauses pauses,
      StandingDates standing) {
    this.standing = standing;
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
    standing.forget(number);
    jdbc.sql("delete from deadline where case_number = ? and process = ?")
        .params(number, process)
        .update();
  }

  /** Sets several dates of a request at once. */
  public void set(String number, Recipe... recipes) {
    set(number, List.of(recipes), null);
  }

  /** Sets dates of a request anew because the table that gives the days has changed. */
  public void follow(String number, List<Recipe> recipes) {
    set(number, recipes, "TABLE");
  }

  /** Reads the dates and pauses of these cases, before they are asked for one by one. */
  public void readAhead(Collection<String> numbers) {
    standing.readAhead(numbers);
    pauses.readAhead(numbers);
  }

  private List<Instant> set(String number, List<Recipe> recipes, String reason) {
    var state = holidays.held();
    var rows = new DeadlineRows(state.version());
    var dates = count(number, recipes, reason, state.calendar(), rows);
    rows.write(batches);
    return dates;
  }

  private List<Instant> count(
      String number,
      List<Recipe> recipes,
      String reason,
      WorkingCalendar calendar,
      DeadlineRows rows) {
    var dates = new ArrayList<>(of(number));
    var counted = new ArrayList<Instant>();
    for (var recipe : recipes) {
      var due =
          calendar.dueAfter(
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
          dates.stream().filter(recipe::isOf).map(Deadline::dueAt).findFirst().orElse(null);
      rows.add(date);
      if (!due.at().equals(former)) {
        rows.addChange(date, former, reason);
      }
      dates.removeIf(recipe::isOf);
      dates.add(date);
      counted.add(due.at());
    }
    dates.sort(Comparator.comparing(Deadline::dueAt).thenComparing(Deadline::name));
    standing.keep(number, List.copyOf(dates));
    return counted;
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
    return standing.of(number);
  }

  /**
   * Counts every date of these cases anew, all of them in a few statements.
   *
   * @return the cases of which a date moved
   */
  Set<String> recompute(Collection<String> numbers, String reason) {
    readAhead(numbers);
    var state = holidays.held();
    var rows = new DeadlineRows(state.version());
    var moved = new LinkedHashSet<String>();
    for (var number : numbers) {
      var before = of(number);
      var recipes = before.stream().map(Deadlines::recipe).toList();
      var after = count(number, recipes, reason, state.calendar(), rows);
      if (!after.equals(before.stream().map(Deadline::dueAt).toList())) {
        moved.add(number);
      }
    }
    rows.write(batches);
    return moved;
  }

  private static Recipe recipe(Deadline date) {
    return new Recipe(
        date.name(), date.process(), date.countedFrom(), date.workingDays(), date.pausable());
  }
}
