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
  private static final int CANDIDATES = 50;

  private final JdbcClient jdbc;
  private final JdbcTemplate inPortions;
  private final Json json;

  FileDuplicates(JdbcClient jdbc, DataSource dataSource, Json json) {
    this.jdbc = jdbc;
    this.json = json;
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

  /**
   * What is known to be like a line already; nothing if its words, category, place or day are
   * others now.
   */
  Optional<List<Duplicate>> known(long importId, int line, Words words) {
    return jdbc.sql(
            """
            select duplicates from minutes_row
            where import_id = :import and line = :line and state <> 'READ' and search_key = :key
              and category is not distinct from :category
              and place_code is not distinct from :place
              and place_detail is not distinct from :detail
            """)
        .param("import", importId)
        .param("line", line)
        .param("key", words.key())
        .param("category", words.category())
        .param("place", words.placeCode())
        .param("detail", words.placeDetail())
        .query((row, index) -> json.read(row.getString(1), StoredRow.DUPLICATES))
        .optional();
  }

  /** The lines above one that may be like it, as the index of their sketches tells. */
  List<Integer> above(long importId, int line, String key) {
    return jdbc.sql(
            "select line from lines_alike(:bands, :most) where import_id = :import and line < :line")
        .param("bands", Bands.of(importId, key))
        .param("most", CANDIDATES)
        .param("import", importId)
        .param("line", line)
        .query(Integer.class)
        .list();
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
