package org.sala.minutes;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** HeldMeetings for tests, held and waiting for their minutes. */
public final class Forums {

  private Forums() {}

  /** A forum held on this day under this number. */
  public static String held(JdbcClient jdbc, String number, String day) {
    jdbc.sql("insert into case_file (number, kind) values (?, 'MEETING')").param(number).update();
    jdbc.sql(
            """
            insert into meeting (number, kind, mode, theme, level, planned_for, place_code,
              place_name_en, place_name_km, chair, status, planned_at, planned_by, held_on)
            values (?, 'FORUM', 'ON_SITE', 'វេទិកាសន្ទនា', 'PROVINCE', ?, '0403', 'Kampong Chhnang',
              'កំពង់ឆ្នាំង', 'Deputy governor', 'HELD', now(), 'desk', ?)
            """)
        .params(number, LocalDate.parse(day), LocalDate.parse(day))
        .update();
    return number;
  }
}
