package org.sala.servicelevel;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dates of open cases that were counted with an earlier state of the calendar. A process that
 * outlives its case, as a promise does that somebody gave, has its own dates as long as it runs.
 */
@Component
public class DatesBehind {

  // Why a date moved: a holiday was decreed or dropped.
  private static final String HOLIDAY = "HOLIDAY";

  // More than a case has; fewer only make portions smaller.
  private static final int DATES_A_CASE = 20;
  // As far as is looked past cases that others move at the moment.
  private static final int OTHERS_CASES = 60;
  private static final String BEHIND =
      """
      calendar_version < (select coalesce(max(version), 0) from calendar_change)
      """;
  private static final String OPEN_CASES =
      """
      from (select case_number, bool_or(process <> '') as has_own
            from deadline where %s group by case_number) behind
      where has_own
        or exists (select from case_life where number = case_number and closed_at is null)
      """
          .formatted(BEHIND);

  private final JdbcClient jdbc;
  private final Deadlines deadlines;

  DatesBehind(JdbcClient jdbc, Deadlines deadlines) {
    this.jdbc = jdbc;
    this.deadlines = deadlines;
  }

  /**
   * Counts every date anew of those of the cases of which one is behind.
   *
   * @return the cases of which a date moved
   */
  public Set<String> catchUp(Collection<String> numbers) {
    var behind =
        jdbc.sql(
                "select distinct case_number from deadline where case_number = any(?) and "
                    + BEHIND)
            .param(numbers.toArray(String[]::new))
            .query(String.class)
            .list();
    return behind.isEmpty() ? Set.of() : deadlines.recompute(behind, HOLIDAY);
  }

  /**
   * Open cases of which a date is behind, those furthest behind first, and that no other
   * transaction has taken; they are this one's until it ends. Cases met on the way that have ended
   * have nothing to count; they are no longer met after this.
   */
  @Transactional
  public List<String> take(int most) {
    while (true) {
      var met = met(most + OTHERS_CASES);
      var ended = met.stream().filter(each -> !each.open()).map(Met::caseNumber).toList();
      if (!ended.isEmpty()) {
        pass(ended);
      }
      var open = met.stream().filter(Met::open).map(Met::caseNumber).toList();
      if (!open.isEmpty() || met.isEmpty()) {
        return free(open, most);
      }
    }
  }

  // Asked one after the other until there are enough: no more are held than are moved.
  private List<String> free(List<String> open, int most) {
    return jdbc.sql(
            """
            select number from unnest(?::text[]) number
            where pg_try_advisory_xact_lock(hashtext('dates'), hashtext(number)) limit ?
            """)
        .params(open.toArray(String[]::new), most)
        .query(String.class)
        .list();
  }

  /** Whether a date of an open case is behind that no other transaction moves. */
  @Transactional
  public boolean isAny() {
    return !take(1).isEmpty();
  }

  private record Met(String caseNumber, boolean open) {}

  // In the order of the index: what was done before is not walked through again.
  private List<Met> met(int most) {
    return jdbc.sql(
            """
            select case_number,
              exists (select from case_life where number = case_number and closed_at is null)
                or exists (select from deadline own where own.case_number = behind.case_number
                           and own.process <> '') as open
            from (select case_number, min(place) as place from (
                select case_number, row_number() over () as place from (
                  select case_number from deadline where %s
                  order by calendar_version, case_number limit ?) rows) numbered
              group by case_number) behind
            order by place
            """
                .formatted(BEHIND))
        .param((long) most * DATES_A_CASE)
        .query(Met.class)
        .list();
  }

  private void pass(List<String> ended) {
    jdbc.sql(
            """
            update deadline set calendar_version = (select max(version) from calendar_change)
            where case_number = any(?)
            """)
        .param(ended.toArray(String[]::new))
        .update();
  }

  /** How many open cases there are of which a date is behind. */
  public int count() {
    return jdbc.sql("select count(*) " + OPEN_CASES).query(Integer.class).single();
  }
}
