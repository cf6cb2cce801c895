package org.sala.commitment;

import java.sql.Timestamp;
import java.time.LocalDate;
import org.sala.engine.EngineClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the administration at its word: writes down each promise (R10). */
@Service
public class Commitments {

  private final JdbcClient jdbc;

  Commitments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Records a promise.
   *
   * @param source {@code MEETING}, {@code ANSWER} or {@code GOVERNOR}
   * @param unit the code of the unit that has to keep it
   * @param promisedBy who gave their word, or null
   * @param dueOn by which day, in Cambodia
   * @param recordedBy the person at work
   */
  @Transactional
  public void record(
      String caseNumber,
      String source,
      String promise,
      String unit,
      String promisedBy,
      LocalDate dueOn,
      String recordedBy) {
    jdbc.sql(
            """
            insert into commitment (case_number, source, promise, responsible_unit, promised_by,
                                    due_on, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            caseNumber,
            source,
            promise,
            unit,
            promisedBy,
            dueOn,
            recordedBy,
            Timestamp.from(EngineClock.now()))
        .update();
  }
}
