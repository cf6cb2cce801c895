package org.sala.minutes;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import org.sala.data.DataRows;
import org.sala.engine.EngineClock;
import org.sala.language.RecordRows;
import org.sala.minutes.line.TellingWord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The words that tell of categories: the product's own, and over them what the desk says. Nothing
 * that was said is lost; the last of it counts.
 */
@Repository
class CategoryWordList {

  private final JdbcClient jdbc;
  private final List<TellingWord> ofTheProduct;

  CategoryWordList(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.ofTheProduct =
        DataRows.of("category-words.csv").stream()
            .map(
                row ->
                    new TellingWord(
                        row.get("category"), row.get("word"), Integer.parseInt(row.get("weight"))))
            .toList();
  }

  /**
   * What the desk said of a word.
   *
   * @param weight 0 for a word that was taken away
   */
  record Said(String category, String word, int weight, String setBy, Instant setAt) {}

  /** The words as they count now. */
  List<TellingWord> all() {
    var words = new LinkedHashMap<List<String>, TellingWord>();
    ofTheProduct.forEach(word -> words.put(List.of(word.category(), word.key()), word));
    var said = new ArrayList<>(said(null));
    Collections.reverse(said);
    for (var each : said) {
      var word = new TellingWord(each.category(), each.word(), each.weight());
      words.put(List.of(word.category(), word.key()), word);
    }
    return new ArrayList<>(words.values());
  }

  /**
   * All that was said, the newest first.
   *
   * @param category null for all of them
   */
  List<Said> said(String category) {
    return jdbc.sql(
            """
            select category, word, weight, set_by, set_at from category_word
            where category = coalesce(:category, category) order by id desc
            """)
        .param("category", category)
        .query(RecordRows.of(Said.class))
        .list();
  }

  /** Counts the changes: the words are the same as long as it does not grow. */
  long version() {
    return jdbc.sql("select coalesce(max(id), 0) from category_word").query(Long.class).single();
  }

  void say(TellingWord word, String user) {
    jdbc.sql(
            """
            insert into category_word (category, word, word_key, weight, set_by, set_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            word.category(),
            word.word(),
            word.key(),
            word.weight(),
            user,
            Timestamp.from(EngineClock.now()))
        .update();
  }
}
