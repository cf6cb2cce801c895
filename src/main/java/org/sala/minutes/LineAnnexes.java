package org.sala.minutes;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.sala.engine.Refusal;
import org.sala.evidence.AnnexAdding;
import org.sala.evidence.Annexes;
import org.sala.language.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The annexes that were handed over with minutes, each at its line: they go with it, and become
 * evidence of the request that the line becomes (R32).
 */
@Component
class LineAnnexes {

  private final Annexes annexes;
  private final AnnexAdding adding;
  private final Imports imports;
  private final Rows rows;
  private final JdbcClient jdbc;

  LineAnnexes(Annexes annexes, AnnexAdding adding, Imports imports, Rows rows, JdbcClient jdbc) {
    this.annexes = annexes;
    this.adding = adding;
    this.imports = imports;
    this.rows = rows;
    this.jdbc = jdbc;
  }

  /**
   * Takes a file to a line that is no request yet.
   *
   * @throws Refusal if the line is one, is not there, or the file is not taken
   */
  void add(Import of, int line, String name, InputStream body, String user) throws IOException {
    adding.add(of.id(), line, name, body, user, at -> refuseUnlessOpen(of, at));
  }

  private void refuseUnlessOpen(Import of, int line) {
    imports.hold(of.id());
    var isOpen =
        rows.find(of.id(), line)
            .filter(row -> !row.isDone() && row.state() != Row.State.UNCHANGED)
            .isPresent();
    if (!isOpen) {
      throw new Refusal(Wording.of("minutes.annex-too-late"));
    }
  }

  /** Makes the annexes of lines that are requests evidence of these. */
  void handOver(Import of, Collection<Integer> lines) {
    var found = annexes.lines(of.id(), lines);
    if (found.isEmpty()) {
      return;
    }
    rows.find(of.id(), found).stream()
        .filter(row -> row.requestNumber() != null && row.asked() == null)
        .forEach(row -> annexes.handOver(of.id(), row.line(), row.requestNumber()));
  }

  /** The minutes are registered: what waits at lines that were requests already goes to these. */
  void finish(Import of, Collection<Integer> removed) {
    annexes.removeAll(of.id(), removed);
    var left = annexes.of(of.id()).stream().map(Annexes.Annex::line).collect(Collectors.toSet());
    var settled =
        rows.find(of.id(), left).stream()
            .filter(row -> row.isDone() || row.state() == Row.State.UNCHANGED)
            .map(Row::line)
            .toList();
    handOver(of, settled);
  }

  private record Moved(long source, int line, int to) {}

  /** After a corrected copy was compared: annexes go to where their lines stand now. */
  void follow(Import of) {
    moved(of).forEach(each -> annexes.move(each.source(), each.line(), of.id(), each.to()));
  }

  private List<Moved> moved(Import of) {
    return jdbc.sql(
            """
            select distinct w.source, w.line, now.line as to
            from evidence_waiting w
            join minutes_import i on i.id = w.source and i.meeting_number = :meeting
              and i.id < :import
            join minutes_row was on was.import_id = w.source and was.line = w.line
              and was.role = 'LINE' and was.state not in ('REGISTERED', 'UPDATED')
            join minutes_row now on now.import_id = :import and now.row_key = was.row_key
              and now.said in ('SURE', 'SAME')
            """)
        .param("meeting", of.meetingNumber())
        .param("import", of.id())
        .query(Moved.class)
        .list();
  }
}
