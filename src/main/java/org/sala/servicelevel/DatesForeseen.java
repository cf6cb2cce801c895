package org.sala.servicelevel;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.sala.language.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where the dates of open cases would be by another calendar, or with other days; nothing is
 * changed.
 */
@Repository
public class DatesForeseen {

  private static final String OPEN =
      """
      select case_number, name, due_at, counted_from, working_days, pausable from deadline d
      where due_at >= :from and counted_from < :until
        and (process <> ''
          or exists (select from case_life where number = case_number and closed_at is null))
      order by case_number, due_at, name
      """;

  private final JdbcClient jdbc;
  private final Pauses pauses;
  private final Deadlines deadlines;

  DatesForeseen(JdbcClient jdbc, Pauses pauses, Deadlines deadlines) {
    this.jdbc = jdbc;
    this.pauses = pauses;
    this.deadlines = deadlines;
  }

  /** A date that would move. */
  public record Foreseen(String caseNumber, String name, Instant dueAt, Instant wouldBeAt) {}

  private record Standing(
      String caseNumber,
      String name,
      Instant dueAt,
      Instant countedFrom,
      int workingDays,
      boolean pausable) {}

  /** The dates that would move if one day were another kind of day than it is. */
  public List<Foreseen> ifDayWere(LocalDate day, WorkingCalendar other) {
    return moved(day.atStartOfDay(Days.ZONE).toInstant(), startAfter(day), other);
  }

  /** The dates that would move if every day ended at another hour. */
  public List<Foreseen> ifHoursWere(WorkingCalendar other) {
    return moved(Instant.EPOCH, startAfter(LocalDate.of(9999, 1, 1)), other);
  }

  /** The dates of a request that would move if they were counted in this way. */
  public List<Foreseen> ifCounted(String number, List<Recipe> recipes) {
    return recipes.stream()
        .flatMap(
            recipe ->
                deadlines
                    .find(number, recipe.name())
                    .map(
                        date ->
                            new Foreseen(number, date.name(), date.dueAt(), due(number, recipe)))
                    .stream())
        .filter(date -> !date.wouldBeAt().equals(date.dueAt()))
        .toList();
  }

  private Instant due(String number, Recipe recipe) {
    return deadlines.count(number, recipe.from(), recipe.days(), recipe.pausable()).at();
  }

  private static Instant startAfter(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Days.ZONE).toInstant();
  }

  private List<Foreseen> moved(Instant from, Instant until, WorkingCalendar other) {
    var dates =
        jdbc.sql(OPEN)
            .param("from", Timestamp.from(from))
            .param("until", Timestamp.from(until))
            .query(Standing.class)
            .list();
    pauses.readAhead(
        dates.stream()
            .filter(Standing::pausable)
            .map(Standing::caseNumber)
            .collect(Collectors.toSet()));
    return dates.stream()
        .map(date -> new Foreseen(date.caseNumber(), date.name(), date.dueAt(), due(date, other)))
        .filter(date -> !date.wouldBeAt().equals(date.dueAt()))
        .toList();
  }

  private Instant due(Standing date, WorkingCalendar other) {
    var stood = date.pausable() ? pauses.of(date.caseNumber()) : List.<Pause>of();
    return other.dueAfter(date.countedFrom(), date.workingDays(), stood).at();
  }
}
