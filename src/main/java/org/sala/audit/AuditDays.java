package org.sala.audit;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sala.language.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The closed days of the audit. */
@Repository
class AuditDays {

  private static final String COLUMNS = "day, records, encode(hash, 'hex') as hash";

  private final JdbcClient jdbc;

  AuditDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Closes each day that is over by the clock of the database, and answers those it closed. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  List<AuditDay> close() {
    return closed("(now() at time zone :zone)::date", null);
  }

  /** Closes each day before this one, as if it were today. */
  @Transactional
  List<AuditDay> closeBefore(LocalDate today) {
    return closed("cast(:today as date)", Date.valueOf(today));
  }

  private List<AuditDay> closed(String before, Date today) {
    return jdbc.sql("select %s from audit_close(:zone, %s)".formatted(COLUMNS, before))
        .param("zone", Days.ZONE.getId())
        .param("today", today)
        .query(AuditDay.class)
        .list();
  }

  /** All from a day on, in their order. */
  List<AuditDay> from(LocalDate first) {
    return jdbc.sql("select %s from audit_day where day >= ? order by day".formatted(COLUMNS))
        .param(Date.valueOf(first))
        .query(AuditDay.class)
        .list();
  }

  /** The last one before a day, if there is any. */
  Optional<AuditDay> before(LocalDate day) {
    return jdbc.sql(
            "select %s from audit_day where day < ? order by day desc limit 1".formatted(COLUMNS))
        .param(Date.valueOf(day))
        .query(AuditDay.class)
        .optional();
  }

  /** The latest ones, the last first. */
  List<AuditDay> latest(int most) {
    return jdbc.sql("select %s from audit_day order by day desc limit ?".formatted(COLUMNS))
        .param(most)
        .query(AuditDay.class)
        .list();
  }
}
