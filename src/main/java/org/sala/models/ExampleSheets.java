package org.sala.models;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sheets of examples in force. The engine knows nothing of them: it would never ask one. */
@Repository
class ExampleSheets {

  private final JdbcClient jdbc;

  ExampleSheets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The sheets by their names. */
  Map<String, ModelFile> all() {
    var sheets = new TreeMap<String, ModelFile>();
    jdbc.sql("select name, content from example_sheet")
        .query(
            row -> {
              sheets.put(row.getString(1), new ModelFile(row.getString(1), row.getBytes(2)));
            });
    return sheets;
  }

  /** Puts sheets in force; an empty one takes the sheet of its name out of force. */
  void putInForce(Collection<ModelFile> sheets) {
    for (var sheet : sheets) {
      if (sheet.content().length == 0) {
        jdbc.sql("delete from example_sheet where name = ?").param(sheet.name()).update();
      } else {
        jdbc.sql(
                """
                insert into example_sheet (name, content) values (?, ?)
                on conflict (name) do update set content = excluded.content
                """)
            .params(sheet.name(), sheet.content())
            .update();
      }
    }
  }
}
