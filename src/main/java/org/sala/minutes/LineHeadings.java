package org.sala.minutes;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sala.minutes.paper.FoundTable;
import org.sala.minutes.paper.RowRole;
import org.sala.minutes.paper.Sections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The headings above the lines of an import, as its rows have them now. */
@Repository
class LineHeadings {

  private final JdbcClient jdbc;
  private final Imports imports;
  private final Json json;

  LineHeadings(JdbcClient jdbc, Imports imports, Json json) {
    this.jdbc = jdbc;
    this.imports = imports;
    this.json = json;
  }

  /** By line: what stands above it; null where nothing does. */
  Map<Integer, String> of(Import of) {
    var outermost =
        imports.found(of.id()).stream()
            .filter(table -> table.heading() != null)
            .collect(Collectors.toMap(FoundTable::table, FoundTable::heading));
    var sections = new HashMap<Integer, Sections>();
    var above = new TreeMap<Integer, String>();
    jdbc.sql(
            "select line, table_number, role, raw from minutes_row where import_id = ? order by line")
        .param(of.id())
        .query(
            row -> {
              var at =
                  sections.computeIfAbsent(
                      row.getInt("table_number"), table -> new Sections(outermost.get(table)));
              if (row.getString("role").equals(RowRole.HEADING.name())) {
                var raw = json.read(row.getString("raw"), StoredRow.CELLS);
                at.add(String.join(" ", Asides.texts(of, raw)));
              } else if (row.getString("role").equals(RowRole.LINE.name())) {
                above.put(row.getInt("line"), at.above());
              }
            });
    return above;
  }
}
