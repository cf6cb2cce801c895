package org.sala.audit;

import java.util.List;
import org.sala.audit.Fault.Kind;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares the rows in which acts are kept with their latest records. What an act was, its words
 * included, is then as sure as the record of it.
 */
class KeptRows {

  private final List<AuditedTable> tables = AuditedTable.all();
  private final JdbcTemplate jdbc;
  private final Faults faults;

  KeptRows(JdbcTemplate jdbc, Faults faults) {
    this.jdbc = jdbc;
    this.faults = faults;
  }

  /** Looks at the rows of all records from this one on. */
  void ofRecords(long first) {
    jdbc.queryForObject("select set_config('TimeZone', 'UTC', true)", String.class);
    var recorded =
        jdbc.queryForList(
            "select distinct source from audit_record where id >= ?", String.class, first);
    for (var table : tables.stream().filter(each -> recorded.contains(each.name())).toList()) {
      jdbc.query(
          """
          select last.id from (
            select distinct on (row_key) id, act, row_key, content, salt from audit_record
            where source = ? and id >= ? order by row_key, id desc) last
          left join %s t on %s
          where last.salt is not null and case when last.act = 'DELETE' then t.ctid is not null
            else t.ctid is null or %s <> last.content end
          order by last.id
          """
              .formatted(table.name(), table.isRowOf("last"), table.content("last.salt")),
          row -> {
            faults.add(Kind.ROW_CHANGED, null, "%s, %d".formatted(table.name(), row.getLong(1)));
          },
          table.name(),
          first);
    }
  }

  /** Looks for rows that no record tells of. */
  void unrecorded() {
    for (var table : tables) {
      jdbc.query(
          """
          select %1$s from %2$s t
          where not exists (select from audit_record r where r.source = ? and r.row_key = %1$s)
          order by 1
          """
              .formatted(table.key(), table.name()),
          row -> {
            faults.add(Kind.ROW_UNRECORDED, null, table.name() + ", " + row.getString(1));
          },
          table.name());
    }
  }
}
