package org.sala.minutes;

import java.util.List;
import java.util.Optional;
import org.sala.minutes.Row.Duplicate;
import org.sala.request.Likeness;
import org.sala.request.Likeness.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds lines further up in the same file that seem to ask the same. */
@Repository
class FileDuplicates {

  private static final int MOST = 3;

  private final JdbcClient jdbc;

  FileDuplicates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Duplicate> above(long importId, int line, Words words) {
    Likeness.setThreshold(jdbc);
    return jdbc
        .sql(
            """
            select line, cells, category, place_code, place_detail, received_at,
              coalesce(cells ->> 'subject', cells ->> 'matter', left(cells ->> 'text', 80)) as subject,
              similarity(search_key, :key) as similarity
            from minutes_row
            where search_key % :key and import_id = :import and line < :line
            order by similarity desc, line limit 10
            """)
        .param("key", words.key())
        .param("import", importId)
        .param("line", line)
        .query(
            (row, index) -> {
              var at = row.getTimestamp("received_at");
              var other =
                  new Words(
                      null,
                      row.getString("category"),
                      row.getString("place_code"),
                      row.getString("place_detail"),
                      at == null ? null : at.toInstant());
              var above = row.getInt("line");
              var subject = row.getString("subject");
              return Likeness.of(words, other, row.getDouble("similarity"))
                  .map(why -> new Duplicate(null, above, subject, why.en(), why.km()));
            })
        .list()
        .stream()
        .flatMap(Optional::stream)
        .limit(MOST)
        .toList();
  }
}
