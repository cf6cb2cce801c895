package org.sala.minutes;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.sala.language.RecordRows;
import org.sala.minutes.MinutesReading.Counts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many lines are in which state. */
@Repository
class LineCounts {

  private static final String COUNTS =
      """
      select import_id, count(*) as total, count(*) filter (where state = 'READ') as to_check,
        count(*) filter (where problems <> '[]' and not left_out) as wrong,
        count(*) filter (where duplicates <> '[]' and not left_out) as duplicates,
        count(*) filter (where state = 'NEW' and problems = '[]' and not left_out) as to_register,
        count(*) filter (where state = 'CHANGED' and problems = '[]' and not left_out) as to_change,
        count(*) filter (where state = 'UNCHANGED') as unchanged,
        count(*) filter (where state = 'REGISTERED') as registered,
        count(*) filter (where left_out) as left_out, count(*) filter (where state = 'UPDATED') as updated
      from minutes_row where import_id = any(?) and role = 'LINE'
      """;

  private final JdbcClient jdbc;

  LineCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The counts of some imports; of those that have lines. */
  Map<Long, Counts> of(Collection<Long> imports) {
    var rows = RecordRows.of(Counts.class);
    var counts = new HashMap<Long, Counts>();
    jdbc.sql(COUNTS + " group by import_id")
        .param(imports.toArray(Long[]::new))
        .query((row, index) -> counts.put(row.getLong("import_id"), rows.mapRow(row, index)))
        .list();
    return counts;
  }

  /** The counts of some lines alone. */
  Counts of(long importId, Collection<Integer> lines) {
    return jdbc.sql(COUNTS + " and line = any(?) group by import_id")
        .params(new Long[] {importId}, lines.toArray(Integer[]::new))
        .query(RecordRows.of(Counts.class))
        .optional()
        .orElse(Counts.NONE);
  }
}
