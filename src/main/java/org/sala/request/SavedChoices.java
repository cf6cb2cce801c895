package org.sala.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The choices of tasks that people keep under names of their own. */
@Repository
class SavedChoices {

  private static final int MOST = 50;

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  SavedChoices(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A choice under its name. */
  record Saved(long id, String name, TaskChoice choice) {}

  /** Those of one person, by their names. */
  List<Saved> of(String person) {
    return jdbc.sql("select id, name, choice from task_choice where person = ? order by name, id")
        .param(person)
        .query((row, index) -> new Saved(row.getLong(1), row.getString(2), read(row.getString(3))))
        .list();
  }

  /** Keeps a choice, in the place of one of the same name; answers whether there was room. */
  boolean keep(String person, String name, TaskChoice choice) {
    return jdbc.sql(
                """
                insert into task_choice (person, name, choice)
                select :person, :name, :choice::jsonb
                where (select count(*) from task_choice where person = :person and name <> :name) < :most
                on conflict (person, name) do update set choice = excluded.choice
                """)
            .param("person", person)
            .param("name", name)
            .param("choice", write(choice))
            .param("most", MOST)
            .update()
        == 1;
  }

  void forget(String person, long id) {
    jdbc.sql("delete from task_choice where person = ? and id = ?").params(person, id).update();
  }

  private String write(TaskChoice choice) {
    try {
      return json.writeValueAsString(choice);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A choice cannot be written as JSON.", e);
    }
  }

  private TaskChoice read(String choice) {
    try {
      return json.readValue(choice, TaskChoice.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A choice that was kept is not readable.", e);
    }
  }
}
