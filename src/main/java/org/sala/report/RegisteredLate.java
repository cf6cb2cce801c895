package org.sala.report;

import org.sala.language.Language;
import org.sala.language.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Requests that were received in a period but registered only after it: an edition that was printed
 * before lacks them, and a later one has to say why it differs.
 */
@Repository
class RegisteredLate {

  private final JdbcClient jdbc;

  RegisteredLate(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How many there are.
   *
   * @param unit only those of this unit, accountable at the end of the period; all if it is empty
   */
  long count(Period period, String unit) {
    return jdbc.sql(
            """
            select count(*) from request_as_of(:end) e join request r on r.number = e.number
            where e.received_at >= :start and r.registered_at >= :end
              and (:unit = '' or e.unit = :unit)
            """)
        .param("start", period.startStamp())
        .param("end", period.endStamp())
        .param("unit", unit)
        .query(Long.class)
        .single();
  }

  /** The sentence in a report. */
  static String sentence(long count, Language language) {
    return Wording.in(language, "report.registered-late", count);
  }
}
