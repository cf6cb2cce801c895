package org.sala.minutes;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of an import, page by page. */
@Repository
class LinePages {

  private final JdbcClient jdbc;
  private final StoredRow stored;

  LinePages(JdbcClient jdbc, StoredRow stored) {
    this.jdbc = jdbc;
    this.stored = stored;
  }

  /** Some lines of an import. */
  record Page(List<Row> rows, int page, int size, long total) {}

  /**
   * One page of lines.
   *
   * @param show {@code all}, {@code problems}, {@code duplicates} or {@code changes}
   */
  Page page(long id, String show, int page, int size) {
    var where =
        """
         from minutes_row where import_id = :id and role = 'LINE' and case :show
           when 'problems' then problems <> '[]' and not left_out
           when 'duplicates' then duplicates <> '[]' and not left_out
           when 'changes' then state in ('CHANGED', 'UPDATED') else true end
        """;
    var total =
        jdbc.sql("select count(*)" + where)
            .param("id", id)
            .param("show", show)
            .query(Long.class)
            .single();
    var found =
        jdbc.sql("select *" + where + " order by line limit :size offset :offset")
            .param("id", id)
            .param("show", show)
            .param("size", size)
            .param("offset", (long) page * size)
            .query(stored)
            .list();
    return new Page(found, page, size, total);
  }
}
