package org.sala.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.CountedStatements;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.minutes.DryRun.Edit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SalaTest
@DisplayName("One cell of the minutes costs the same in a sheet of 50 lines and of 5,000")
class GridCostTest {

  private static final int FEW = 50;
  private static final int MANY = 4_999; // and one that is added: there are no more

  /** Lines read where words are compared: as many as are looked at for being alike, and its own. */
  private static final long MOST_ROWS = 80;

  private static final String LINES =
      """
      insert into minutes_row (import_id, line, row_key, raw, cells, search_key, bands)
      select ?, line, line::text, '{}',
        jsonb_build_object('row', line::text, 'subject', 'Matter ' || md5(line::text),
          'commune', 'Chrey Bak', 'category', 'LABOUR', 'requester.name', 'A'),
        'matter ' || md5(line::text),
        array(select hashint4(line * 64 + part) from generate_series(1, 32) part)
      from generate_series(1, ?) line
      """;

  @Autowired FileReading files;
  @Autowired DryRun dryRun;
  @Autowired LineRemoval removal;
  @Autowired Rows rows;
  @Autowired Imports imports;
  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @Autowired CountedStatements statements;
  @Autowired TransactionTemplate transaction;

  private record Cost(long statements, long rowsRead) {}

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("in statements and in rows read, whatever is done to the line")
  void sameCost() {
    office.itIs("2026-04-02T09:00");
    var few = costs(sheet("KPC-M-2026-6501", FEW));
    var many = costs(sheet("KPC-M-2026-6502", MANY));
    many.forEach(
        (what, cost) -> {
          assertThat(cost.statements()).as(what).isEqualTo(few.get(what).statements());
          assertThat(cost.statements()).as(what).isLessThanOrEqualTo(40);
          assertThat(cost.rowsRead()).as(what + " of " + many).isLessThanOrEqualTo(MOST_ROWS);
        });
  }

  private Import sheet(String meeting, int lines) {
    Forums.held(jdbc, meeting, "2026-04-01");
    var id = files.begin(meeting, null, "desk");
    jdbc.sql(LINES).params(id, lines).update();
    jdbc.sql("analyze minutes_row").update();
    return imports.find(id).orElseThrow();
  }

  private Map<String, Cost> costs(Import of) {
    var costs = new TreeMap<String, Cost>();
    write(of, 20, "requester.name", "B"); // what is read once and kept is there
    costs.put("a phone", cost(sheet -> write(sheet, 30, "requester.phone", "012345678"), of));
    costs.put("words", cost(sheet -> write(sheet, 31, "subject", "The road is broken"), of));
    costs.put("a number", cost(sheet -> write(sheet, 32, "row", "no. 32"), of));
    costs.put("a new line", cost(sheet -> add(sheet, Map.of("subject", "A new matter")), of));
    costs.put("a line less", cost(sheet -> removal.remove(sheet, Map.of(33, 1), "desk"), of));
    return costs;
  }

  private void write(Import of, int line, String field, String text) {
    var seen = rows.find(of.id(), line).orElseThrow();
    var cells = new HashMap<>(seen.cells());
    cells.put(field, text);
    dryRun.write(of, List.of(new Edit(line, seen.version(), cells, false)), "desk");
  }

  private void add(Import of, Map<String, String> cells) {
    dryRun.write(of, List.of(Edit.ofNew(cells, false)), "desk");
  }

  private Cost cost(Consumer<Import> work, Import of) {
    return transaction.execute(
        status -> {
          var before = rowsRead();
          var sent = statements.during(() -> work.accept(of)).statements();
          return new Cost(sent, rowsRead() - before);
        });
  }

  // What the connection has read for transactions before may still be counted with it.
  private long rowsRead() {
    return jdbc.sql(
            """
            select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables
            where relname = 'minutes_row' and schemaname = current_schema()
            """)
        .query(Long.class)
        .single();
  }
}
