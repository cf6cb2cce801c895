package org.sala.minutes;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.sala.likeness.Likeness;
import org.sala.likeness.Likeness.Words;
import org.sala.likeness.Sketches;
import org.sala.minutes.Row.Duplicate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds lines further up in the same file that seem to ask the same. */
@Repository
class FileDuplicates {

  private static final int MOST = 3;

  private final JdbcClient jdbc;
  private final JdbcTemplate inPortions;

  FileDuplicates(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    this.inPortions = new JdbcTemplate(dataSource);
    this.inPortions.setFetchSize(500);
  }

  /** The texts of the lines so far; must run in a transaction. */
  Sketches<Integer> lines(long importId) {
    var lines = new Sketches<Integer>();
    inPortions.query(
        "select line, search_key from minutes_row where import_id = ? and role = 'LINE' order by line",
        row -> {
          lines.put(row.getInt(1), row.getString(2));
        },
        importId);
    return lines;
  }

  /** Compares a line with some of those above it. */
  List<Duplicate> among(long importId, List<Integer> above, Words words) {
    if (above.isEmpty()) {
      return List.of();
    }
    return jdbc
        .sql(
            """
            select line, cells, category, place_code, place_detail, received_at,
              coalesce(cells ->> 'subject', cells ->> 'matter', left(cells ->> 'text', 80)) as subject,
              similarity(search_key, :key) as similarity
            from minutes_row
            where import_id = :import and line = any(:lines)
            order by similarity desc, line
            """)
        .param("key", words.key())
        .param("import", importId)
        .param("lines", above.toArray(Integer[]::new))
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
              var line = row.getInt("line");
              var subject = row.getString("subject");
              return Likeness.of(words, other, row.getDouble("similarity"))
                  .map(why -> new Duplicate(null, line, subject, why));
            })
        .list()
        .stream()
        .flatMap(Optional::stream)
        .limit(MOST)
        .toList();
  }
}
