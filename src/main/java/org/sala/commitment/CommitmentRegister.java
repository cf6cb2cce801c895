package org.sala.commitment;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.engine.OncePerTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The commitments as they are written down. */
@Repository
class CommitmentRegister {

  private final JdbcClient jdbc;

  CommitmentRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Writes a promise down, or answers nothing if the entry it stands in was written down before.
   */
  Optional<Long> insert(Commitment made, String recordedBy, Long entry) {
    return jdbc.sql(
            """
            insert into commitment (case_number, source, promise, responsible_unit, promised_by,
                                    acting_for, due_on, recorded_by, recorded_at, entry_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (entry_id) do nothing returning id
            """)
        .params(
            made.caseNumber(),
            made.source(),
            made.promise(),
            made.responsibleUnit(),
            made.promisedBy(),
            made.actingFor(),
            made.dueOn(),
            recordedBy,
            Timestamp.from(EngineClock.now()),
            entry)
        .query(Long.class)
        .optional();
  }

  void startedAs(long id, String processInstance) {
    jdbc.sql("update commitment set process_instance = ? where id = ?")
        .params(processInstance, id)
        .update();
  }

  /** The commitment that a process instance follows. */
  Optional<Commitment> ofProcess(String processInstance) {
    return jdbc.sql("select * from commitment where process_instance = ?")
        .param(processInstance)
        .query(Commitment.class)
        .optional();
  }

  void dueOn(long id, LocalDate day) {
    jdbc.sql("update commitment set due_on = ? where id = ?").params(day, id).update();
  }

  void end(long id, String outcome, String evidence, String by) {
    jdbc.sql(
            """
            update commitment set outcome = ?, evidence = ?, ended_by = ?, ended_at = ?
            where id = ? and outcome is null
            """)
        .params(outcome, evidence, by, Timestamp.from(EngineClock.now()), id)
        .update();
  }

  /**
   * Lets no other transaction end a promise of this case, or look whether one is open, until this
   * one is done: two that end at once would each take the other for open.
   */
  void hold(String caseNumber) {
    jdbc.sql("select 1 from case_file where number = ? for no key update")
        .param(caseNumber)
        .query(row -> {});
    OncePerTransaction.forgetEverything(); // what was read before may be older than the lock
  }

  /** Those still open for which this account gave its word, the first due first. */
  List<Commitment> openOf(String account) {
    return jdbc.sql(
            """
            select * from commitment where promised_by = ? and outcome is null
            order by due_on, id limit 500
            """)
        .param(account)
        .query(Commitment.class)
        .list();
  }

  /** The one that is due last of those still open, or nothing if none is. */
  Optional<Commitment> lastOpen(String caseNumber) {
    return jdbc.sql(
            """
            select * from commitment where case_number = ? and outcome is null
            order by due_on desc limit 1
            """)
        .param(caseNumber)
        .query(Commitment.class)
        .optional();
  }
}
