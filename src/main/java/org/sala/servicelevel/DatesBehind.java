package org.sala.servicelevel;

import java.util.List;
import org.sala.servicelevel.Deadlines.Move;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The dates of open cases that were counted with an earlier state of the calendar. A process that
 * outlives its case, as a promise does that somebody gave, has its own dates as long as it runs.
 */
@Component
public class DatesBehind {

  // Why a date moved: a holiday was decreed or dropped.
  private static final String HOLIDAY = "HOLIDAY";

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
   * Counts every date of a case anew if one is behind.
   *
   * @return those that moved
   */
  public List<Move> catchUp(String number) {
    return isBehind(number) ? deadlines.recompute(number, HOLIDAY) : List.of();
  }

  private boolean isBehind(String number) {
    return jdbc.sql("select exists (select from deadline where case_number = ? and " + BEHIND + ")")
        .param(number)
        .query(Boolean.class)
        .single();
  }

  /** Open cases of which a date is behind. */
  public List<String> cases(int most) {
    return jdbc.sql("select case_number " + OPEN_CASES + " order by 1 limit ?")
        .param(most)
        .query(String.class)
        .list();
  }

  /** How many open cases there are of which a date is behind. */
  public int count() {
    return jdbc.sql("select count(*) " + OPEN_CASES).query(Integer.class).single();
  }
}
