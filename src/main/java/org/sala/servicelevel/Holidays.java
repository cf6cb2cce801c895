package org.sala.servicelevel;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The public holidays that administrators keep: they come by a yearly sub-decree, and days are
 * added late.
 */
@Repository
public class Holidays {

  private final JdbcClient jdbc;
  private final OfficeHours officeHours;

  Holidays(JdbcClient jdbc, OfficeHours officeHours) {
    this.jdbc = jdbc;
    this.officeHours = officeHours;
  }

  /** A calendar with the holidays as they are now; read anew each time, so all nodes agree. */
  public WorkingCalendar calendar() {
    List<Holiday> observed =
        jdbc.sql("select date, name_en, name_km from holiday where observed order by date")
            .query(
                (row, index) ->
                    new Holiday(
                        row.getObject("date", LocalDate.class),
                        row.getString("name_en"),
                        row.getString("name_km")))
            .list();
    return new WorkingCalendar(officeHours, observed);
  }

  /** The first and the last year whose holidays are known. */
  public Years years() {
    return jdbc.sql(
            """
            select coalesce(min(extract(year from date)), 1)::integer as first,
              coalesce(max(extract(year from date)), 9999)::integer as last
            from holiday
            """)
        .query((row, index) -> new Years(Year.of(row.getInt("first")), Year.of(row.getInt("last"))))
        .single();
  }

  /** Consecutive years. */
  public record Years(Year first, Year last) {

    boolean contains(Year year) {
      return !year.isBefore(first) && !year.isAfter(last);
    }
  }

  /** Adds a holiday, renames it, or says that the office works on it after all. */
  public void put(Holiday holiday, boolean observed) {
    jdbc.sql(
            """
            insert into holiday (date, name_en, name_km, kind, certainty, source, observed)
            values (?, ?, ?, 'decreed', 'official', 'administrator', ?)
            on conflict (date) do update
            set name_en = excluded.name_en, name_km = excluded.name_km, observed = excluded.observed
            """)
        .params(holiday.date(), holiday.nameEn(), holiday.nameKm(), observed)
        .update();
  }
}
