package org.sala.minutes;

import java.util.Map;
import java.util.Objects;
import org.sala.minutes.line.LineCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Learns from what the desk sets: a category that was not guessed counts for the words of its line.
 * A line that is set anew counts as it stands last.
 */
@Component
class Lessons {

  private final JdbcClient jdbc;
  private final WordCorrections corrections;

  Lessons(JdbcClient jdbc, WordCorrections corrections) {
    this.jdbc = jdbc;
    this.corrections = corrections;
  }

  /**
   * Learns from a line that was written.
   *
   * @param before its cells before, empty for a new line
   */
  void of(long id, int line, LineCheck check, Map<String, String> before, Map<String, String> now) {
    if (Objects.equals(before.get("category"), now.get("category"))) {
      return;
    }
    taught(id, line).ifPresent(taught -> corrections.count(check.learnable(before), taught, -1));
    var set = check.category(now);
    var lesson =
        set.filter(category -> !category.equals(check.guessed(now).orElse(null))).orElse(null);
    if (lesson != null) {
      corrections.count(check.learnable(now), lesson, 1);
    }
    jdbc.sql("update minutes_row set taught = ? where import_id = ? and line = ?")
        .params(lesson, id, line)
        .update();
  }

  private java.util.Optional<String> taught(long id, int line) {
    return jdbc.sql(
            "select taught from minutes_row where import_id = ? and line = ? and taught is not null")
        .params(id, line)
        .query(String.class)
        .optional();
  }
}
