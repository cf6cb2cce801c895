package org.sala.minutes;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where a row stands in its file. */
@Repository
class RowPlaces {

  private final JdbcClient jdbc;
  private final StoredRow stored;

  RowPlaces(JdbcClient jdbc, StoredRow stored) {
    this.jdbc = jdbc;
    this.stored = stored;
  }

  /** The table that a row stood in. */
  int table(long importId, int line) {
    return jdbc.sql("select table_number from minutes_row where import_id = ? and line = ?")
        .params(importId, line)
        .query(Integer.class)
        .optional()
        .orElse(1);
  }

  /** Whether a row is a line, and not something that stands beside. */
  boolean isLine(long importId, int line) {
    return jdbc.sql("select role = 'LINE' from minutes_row where import_id = ? and line = ?")
        .params(importId, line)
        .query(Boolean.class)
        .single();
  }

  /** The nearest line above another. */
  Optional<Row> lastBefore(long importId, int line) {
    return jdbc.sql(
            """
            select * from minutes_row where import_id = ? and line < ? and role = 'LINE'
            order by line desc limit 1
            """)
        .params(importId, line)
        .query(stored)
        .optional();
  }
}
