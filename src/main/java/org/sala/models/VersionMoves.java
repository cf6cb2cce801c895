package org.sala.models;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The moves of running cases between versions of their processes. */
@Repository
class VersionMoves {

  private static final String ALL =
      """
      select m.id, m.process, m.from_version, m.to_version, m.reason, m.decided_by, m.decided_at,
        count(c.instance) filter (where c.stays_en is null) as moved,
        count(c.instance) filter (where c.stays_en is not null) as stay, m.finished_at
      from version_move m left join version_move_case c on c.move_id = m.id
      """;

  private final JdbcClient jdbc;

  VersionMoves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long decide(String process, int from, int to, String reason, String by) {
    return jdbc.sql(
            """
            insert into version_move (process, from_version, to_version, reason, decided_by, decided_at)
            values (?, ?, ?, ?, ?, ?) returning id
            """)
        .params(process, from, to, reason, by, now())
        .query(Long.class)
        .single();
  }

  Optional<VersionMove> find(long id) {
    return jdbc.sql(ALL + "where m.id = ? group by m.id")
        .param(id)
        .query(RecordRows.of(VersionMove.class))
        .optional();
  }

  /** The moves of some processes, newest first. */
  List<VersionMove> of(Collection<String> processes) {
    return jdbc.sql(ALL + "where m.process = any(?) group by m.id order by m.id desc")
        .param(processes.toArray(String[]::new))
        .query(RecordRows.of(VersionMove.class))
        .list();
  }

  /** The processes that a move has looked at and that stay. */
  List<String> staying(long id) {
    return jdbc.sql(
            "select instance from version_move_case where move_id = ? and stays_en is not null")
        .param(id)
        .query(String.class)
        .list();
  }

  /** The cases that stay, with the reason. */
  List<Staying> whyStaying(long id) {
    return jdbc.sql(
            """
            select case_number, stays_en as why_en, stays_km as why_km from version_move_case
            where move_id = ? and stays_en is not null order by case_number, instance
            """)
        .param(id)
        .query(RecordRows.of(Staying.class))
        .list();
  }

  /**
   * Notes what became of a case.
   *
   * @param why it stays; null if it has moved
   */
  void note(long id, String instance, String caseNumber, Bilingual why) {
    jdbc.sql(
            """
            insert into version_move_case (move_id, instance, case_number, stays_en, stays_km)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            id, instance, caseNumber, why == null ? null : why.en(), why == null ? null : why.km())
        .update();
  }

  void finished(long id) {
    jdbc.sql("update version_move set finished_at = ? where id = ?").params(now(), id).update();
  }

  private static Timestamp now() {
    return Timestamp.from(EngineClock.now());
  }
}
