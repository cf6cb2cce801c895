package org.sala.minutes;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.sala.minutes.line.Learned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often the desk set lines with a word to a category that was not guessed. */
@Repository
class WordCorrections {

  private final JdbcClient jdbc;

  WordCorrections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Learned learned() {
    var times = new HashMap<String, Map<String, Integer>>();
    jdbc.sql("select word, category, times from category_correction where times > 0")
        .query(
            row -> {
              times
                  .computeIfAbsent(row.getString(1), word -> new HashMap<>())
                  .put(row.getString(2), row.getInt(3));
            });
    return new Learned(times);
  }

  /** Counts words of one line once more, or once less. */
  void count(Collection<String> words, String category, int by) {
    for (var word : words.stream().sorted().toList()) {
      jdbc.sql(
              """
              insert into category_correction as c (word, category, times)
              values (:word, :category, greatest(0, :by))
              on conflict (word, category) do update set times = greatest(0, c.times + :by)
              """)
          .param("word", word)
          .param("category", category)
          .param("by", by)
          .update();
    }
  }
}
