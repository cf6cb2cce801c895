package org.sala.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.sala.language.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was chosen in the steps of cases, for whoever follows their ways once more. */
@Repository
public class StepAnswers {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  StepAnswers(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * An answer to a question that models read.
   *
   * @param value a code, a number, yes or no; never null
   * @param words what the person saw
   */
  public record Given(Object value, Bilingual words) {}

  /**
   * The answers to some questions in cases, by the ids of the tasks they were given in.
   *
   * @param questions their keys, which models read; others are typed words and stay where they are
   */
  public Map<String, Map<String, Given>> of(
      Collection<String> numbers, Collection<String> questions) {
    var answers = new HashMap<String, Map<String, Given>>();
    jdbc.sql(
            """
            select e.task_id, f ->> 'key', f ->> 'value', f -> 'value', f ->> 'shown'
            from case_file_entry e cross join lateral jsonb_array_elements(e.fields) f
            where e.case_number = any(?) and e.task_id is not null and f ->> 'key' = any(?)
              and jsonb_typeof(f -> 'value') in ('string', 'number', 'boolean')
            order by e.id
            """)
        .params(numbers.toArray(String[]::new), questions.toArray(String[]::new))
        .query(
            row -> {
              var shown = row.getString(5) == null ? row.getString(3) : row.getString(5);
              answers
                  .computeIfAbsent(row.getString(1), task -> new HashMap<>())
                  .put(row.getString(2), new Given(read(row.getString(4)), FormWords.both(shown)));
            });
    return answers;
  }

  private Object read(String value) {
    try {
      return json.readValue(value, Object.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An answer of an entry is not readable JSON.", e);
    }
  }
}
