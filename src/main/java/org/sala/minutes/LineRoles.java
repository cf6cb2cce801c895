package org.sala.minutes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sala.minutes.Import.Status;
import org.sala.minutes.paper.FoundTable;
import org.sala.minutes.paper.RowRole;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the rows of a file are, where the desk knows better: requests, headings, totals, signatures.
 */
@Service
class LineRoles {

  private final Imports imports;
  private final Rows rows;
  private final RowPlaces places;
  private final Asides asides;
  private final LineHeadings headings;
  private final Choices choices;

  LineRoles(
      Imports imports,
      Rows rows,
      RowPlaces places,
      Asides asides,
      LineHeadings headings,
      Choices choices) {
    this.imports = imports;
    this.rows = rows;
    this.places = places;
    this.asides = asides;
    this.headings = headings;
    this.choices = choices;
  }

  /**
   * Says what rows are; it is remembered. Lines wait to be checked again.
   *
   * @throws org.sala.engine.Refusal if the import is under way
   */
  @Transactional
  public void say(Import of, List<Integer> lines, RowRole role, String user) {
    of.refuseUnlessDraft();
    var tables = imports.found(of.id());
    for (var line : lines) {
      var texts = Asides.texts(of, rows.raw(of.id(), line));
      tables.stream()
          .filter(table -> !texts.isEmpty() && table.table() == places.table(of.id(), line))
          .forEach(
              table -> choices.row(of.meetingNumber(), table.headers(), texts, role.name(), user));
    }
    change(of, lines, role);
    imports.status(of.id(), Status.CHECKING);
  }

  /** Gives rows a role, and the lines below them the headings that they have then. */
  void change(Import of, List<Integer> lines, RowRole role) {
    var before = headings.of(of);
    lines.forEach(line -> set(of, line, role));
    var after = headings.of(of);
    after.forEach(
        (line, heading) -> {
          if (lines.contains(line) || !Objects.equals(heading, before.get(line))) {
            head(of, line, before.get(line), heading);
          }
        });
  }

  /** The rows of tables without a known column become lines as soon as a column is known. */
  void takeIn(Import of, String header) {
    for (FoundTable table : imports.found(of.id())) {
      if (!table.isKnown() && table.headers().contains(header)) {
        change(of, asides.unknown(of.id(), table.table()), RowRole.LINE);
      }
    }
  }

  private void set(Import of, int line, RowRole role) {
    if (role != RowRole.LINE) {
      asides.set(of.id(), line, role);
      return;
    }
    var raw = rows.raw(of.id(), line);
    var cells = new HashMap<String, String>();
    for (var column : of.columns()) {
      var text = raw.get(column.header());
      if (column.field() != null && ColumnUses.isSomething(text)) {
        cells.putIfAbsent(column.field(), text);
      }
    }
    var part = places.lastBefore(of.id(), line).map(LineKey::table).orElse(1);
    asides.makeLine(of.id(), line, LineKey.of(of, part, line, cells), cells);
  }

  // What the desk wrote over the heading in a line stays.
  private void head(Import of, int line, String before, String heading) {
    var row = rows.find(of.id(), line).filter(found -> !found.isDone()).orElse(null);
    if (row == null) {
      return;
    }
    var written = row.cells().get("section");
    if (written == null || written.equals(before)) {
      var cells = new HashMap<>(row.cells());
      put(cells, heading);
      rows.reread(of.id(), line, row.key(), cells);
    }
  }

  private static void put(Map<String, String> cells, String heading) {
    if (heading == null) {
      cells.remove("section");
    } else {
      cells.put("section", heading);
    }
  }
}
