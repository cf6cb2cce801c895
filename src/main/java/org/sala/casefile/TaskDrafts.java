package org.sala.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What somebody has typed into a task's form and not sent yet. It is the person's own, apart from
 * what was prepared for who does the task, and is erased with the task; it never stands in the
 * browser's storage or in the engine.
 */
@Repository
class TaskDrafts {

  private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  TaskDrafts(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * One person's draft of one task.
   *
   * @param answers by the keys of the form's fields, those alone that were touched
   * @param claimed whether typing claimed the task
   * @param prepared whether it was written for who does the task
   */
  record Draft(
      String person,
      Map<String, Object> answers,
      boolean claimed,
      boolean prepared,
      Instant savedAt) {

    /** Whether nothing that was typed is left. */
    boolean isEmpty() {
      return answers.values().stream().allMatch(answer -> answer == null || "".equals(answer));
    }
  }

  /**
   * What concerns a person who opens the form.
   *
   * @param own what the person typed
   * @param prepared what was prepared by somebody else last
   */
  record Found(Optional<Draft> own, Optional<Draft> prepared) {}

  Found of(String taskId, String person) {
    var found =
        jdbc.sql(
                """
                select person, answers, claimed, prepared, saved_at from task_draft
                where task_id = ? and (person = ? or prepared) order by saved_at desc
                """)
            .params(taskId, person)
            .query(
                (row, index) ->
                    new Draft(
                        row.getString("person"),
                        read(row.getString("answers")),
                        row.getBoolean("claimed"),
                        row.getBoolean("prepared"),
                        row.getTimestamp("saved_at").toInstant()))
            .list();
    return new Found(
        found.stream().filter(each -> each.person().equals(person)).findFirst(),
        found.stream()
            .filter(each -> !each.person().equals(person) && !each.isEmpty())
            .findFirst());
  }

  /**
   * Takes changed answers into the draft; others stay, so that two open pages of one person agree.
   *
   * @param claimed whether the task was claimed for it just now
   * @param prepared whether it is written for who does the task
   */
  void keep(
      String taskId,
      String person,
      Map<String, Object> changed,
      boolean claimed,
      boolean prepared) {
    jdbc.sql(
            """
            insert into task_draft (task_id, person, answers, claimed, prepared, saved_at)
            values (?, ?, ?::jsonb, ?, ?, ?)
            on conflict (task_id, person) do update
              set answers = task_draft.answers || excluded.answers,
                  claimed = task_draft.claimed or excluded.claimed,
                  prepared = excluded.prepared, saved_at = excluded.saved_at
            """)
        .params(
            taskId, person, write(changed), claimed, prepared, Timestamp.from(EngineClock.now()))
        .update();
  }

  /** From now on it is for who does the task, and still the person's own. */
  void passOn(String taskId, String person) {
    jdbc.sql("update task_draft set prepared = true where task_id = ? and person = ?")
        .params(taskId, person)
        .update();
  }

  void discard(String taskId, String person) {
    jdbc.sql("delete from task_draft where task_id = ? and person = ?")
        .params(taskId, person)
        .update();
  }

  private String write(Map<String, Object> answers) {
    try {
      return json.writeValueAsString(answers);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A draft cannot be written as JSON.", e);
    }
  }

  private Map<String, Object> read(String answers) {
    try {
      return json.readValue(answers, ANSWERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A draft is not readable JSON.", e);
    }
  }
}
