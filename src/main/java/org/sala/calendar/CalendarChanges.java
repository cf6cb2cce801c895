package org.sala.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The changes of holidays, and what each has moved. */
@Repository
public class CalendarChanges {

  private static final String CHANGES =
      """
      select c.*, (select count(*) from deadline_change d
                   where d.calendar_version = c.version and d.reason = 'HOLIDAY') as moved
      from calendar_change c
      """;

  private final JdbcClient jdbc;

  CalendarChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A change of a holiday.
   *
   * @param observed false when the office works on that day after all
   * @param moved how many dates followed it so far
   */
  public record CalendarChange(
      long version,
      LocalDate date,
      Bilingual name,
      boolean observed,
      String changedBy,
      Instant changedAt,
      int moved) {}

  /** A date that a change has moved. */
  public record Moved(
      String caseNumber, String name, Instant movedFrom, Instant movedTo, Instant changedAt) {}

  /** The latest changes, the latest first. */
  public List<CalendarChange> latest(int most) {
    return jdbc.sql(CHANGES + " order by version desc limit ?")
        .param(most)
        .query(RecordRows.of(CalendarChange.class))
        .list();
  }

  /** One change. */
  public Optional<CalendarChange> find(long version) {
    return jdbc.sql(CHANGES + " where version = ?")
        .param(version)
        .query(RecordRows.of(CalendarChange.class))
        .optional();
  }

  /** What a change has moved, a page at a time. */
  public List<Moved> moved(long version, int page, int size) {
    return jdbc.sql(
            """
            select case_number, name, moved_from, moved_to, changed_at from deadline_change
            where calendar_version = ? and reason = 'HOLIDAY' order by id limit ? offset ?
            """)
        .params(version, size, (long) page * size)
        .query(Moved.class)
        .list();
  }
}
