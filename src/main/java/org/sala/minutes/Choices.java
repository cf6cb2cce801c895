package org.sala.minutes;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sala.engine.EngineClock;
import org.sala.language.SearchKey;
import org.sala.minutes.paper.TableHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the desk said of columns and rows: it counts for the next file of the same meeting, and for
 * the next one of any meeting whose table has the same columns. Of what it was said only a digest
 * is kept: a row may hold names.
 */
@Repository
class Choices {

  private final JdbcClient jdbc;

  Choices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was said of some columns, by a digest of their names; null for a column not used. */
  record Remembered(Map<String, String> chosen) {

    boolean isKnown(String header) {
      return chosen.containsKey(column(header));
    }

    String field(String header) {
      return chosen.get(column(header));
    }

    /** The role that was given to such a row, null if none was. */
    String role(Collection<String> texts) {
      return chosen.get(row(texts));
    }
  }

  /** What was said for tables with the columns of one, and for a meeting, which counts more. */
  Remembered of(String meeting, TableHead table) {
    var chosen = new HashMap<String, String>();
    jdbc.sql(
            """
            select what, chosen from minutes_choice where scope in (?, ?)
            order by scope = ? desc
            """)
        .params(scope(table.headers()), scope(meeting), scope(table.headers()))
        .query(
            row -> {
              chosen.put(row.getString(1), row.getString(2));
            });
    return new Remembered(chosen);
  }

  /** Remembers what a column means; a null field for a column that is not used. */
  void column(String meeting, List<String> headers, String header, String field, String user) {
    remember(meeting, headers, column(header), field, user);
  }

  /** Remembers what a row is. */
  void row(
      String meeting, List<String> headers, Collection<String> texts, String role, String user) {
    remember(meeting, headers, row(texts), role, user);
  }

  private void remember(
      String meeting, List<String> headers, String what, String chosen, String user) {
    // Comments are of no meeting: what was said of one file is no rule for every other.
    for (var scope :
        meeting == null ? List.of(scope(headers)) : List.of(scope(headers), scope(meeting))) {
      jdbc.sql(
              """
              insert into minutes_choice (scope, what, chosen, chosen_by, chosen_at)
              values (?, ?, ?, ?, ?)
              on conflict (scope, what) do update set chosen = excluded.chosen,
                chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
              """)
          .params(scope, what, chosen, user, Timestamp.from(EngineClock.now()))
          .update();
    }
  }

  private static String scope(String meeting) {
    return meeting == null ? null : "M:" + meeting;
  }

  private static String scope(List<String> headers) {
    return "S:" + digest(headers);
  }

  private static String column(String header) {
    return "C:" + digest(List.of(header));
  }

  private static String row(Collection<String> texts) {
    return "R:" + digest(texts);
  }

  private static String digest(Collection<String> texts) {
    var key = String.join("\n", texts.stream().map(SearchKey::of).toList());
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
