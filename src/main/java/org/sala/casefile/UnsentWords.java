package org.sala.casefile;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have typed into forms and not sent yet, for whoever would take a form away. */
@Repository
public class UnsentWords {

  private final JdbcClient jdbc;

  UnsentWords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The keys of the questions of a task to which somebody has typed something, in order. */
  public List<String> questions(String taskId) {
    return jdbc.sql(
            """
            select distinct answer.key from task_draft, jsonb_each(answers) as answer
            where task_id = ? and answer.value not in ('null', '""', '[]') order by 1
            """)
        .param(taskId)
        .query(String.class)
        .list();
  }
}
