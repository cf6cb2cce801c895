package org.sala.casefile;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.Set;
import org.sala.engine.EngineClock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tasks somebody has opened, so that lists mark the others; gone with the task. */
@Repository
class OpenedTasks {

  private final JdbcClient jdbc;

  OpenedTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void opened(String taskId, String person) {
    try {
      jdbc.sql(
              """
              insert into opened_task (task_id, person, opened_at) values (?, ?, ?)
              on conflict do nothing
              """)
          .params(taskId, person, Timestamp.from(EngineClock.now()))
          .update();
    } catch (DataIntegrityViolationException endedSince) {
      // Nobody's list shows a task that is gone.
    }
  }

  /** Those of some tasks that somebody has opened. */
  Set<String> among(Collection<String> taskIds, String person) {
    return jdbc.sql("select task_id from opened_task where person = ? and task_id = any(?)")
        .params(person, taskIds.toArray(String[]::new))
        .query(String.class)
        .set();
  }
}
