package org.sala.absence;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.engine.OncePerTransaction;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The absences as they are written down; none is ever deleted. */
@Repository
class Absences {

  private static final int MOST = 1_000;

  private final JdbcClient jdbc;

  Absences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that last on a day or later, ended ones among them, in the order of their first days. */
  List<Absence> since(LocalDate day) {
    return jdbc.sql("select * from absence where last_day >= ? order by first_day, id limit ?")
        .params(day, MOST)
        .query(RecordRows.of(Absence.class))
        .list();
  }

  Optional<Absence> find(long id) {
    return jdbc.sql("select * from absence where id = ?")
        .param(id)
        .query(RecordRows.of(Absence.class))
        .optional();
  }

  /**
   * The absence of this person that has a day in common with these; nobody else records one now.
   */
  Optional<Absence> overlapping(String person, LocalDate from, LocalDate to) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('absence'), hashtext(?))")
        .param(person)
        .query(row -> {});
    return jdbc.sql(
            """
            select * from absence
            where person = ? and ended_at is null and first_day <= ? and last_day >= ?
            order by first_day limit 1
            """)
        .params(person, to, from)
        .query(RecordRows.of(Absence.class))
        .optional();
  }

  long insert(String person, LocalDate from, LocalDate to, String deputy, String by) {
    OncePerTransaction.forgetEverything(); // who sits where may have been read before
    return jdbc.sql(
            """
            insert into absence (person, first_day, last_day, deputy, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?) returning id
            """)
        .params(person, from, to, deputy, by, Timestamp.from(EngineClock.now()))
        .query(Long.class)
        .single();
  }

  /** Ends an absence, unless it has ended before. */
  void end(long id, String by) {
    OncePerTransaction.forgetEverything(); // who sits where may have been read before
    jdbc.sql("update absence set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
        .params(by, Timestamp.from(EngineClock.now()), id)
        .update();
  }
}
