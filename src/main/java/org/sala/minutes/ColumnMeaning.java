package org.sala.minutes;

import java.util.HashMap;
import java.util.List;
import org.sala.engine.Refusal;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.sala.minutes.Import.Column;
import org.sala.minutes.Import.Status;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the columns of a file mean, where the desk knows better. */
@Service
class ColumnMeaning {

  private final Imports imports;
  private final Rows rows;
  private final OutstandingLines outstanding;
  private final FieldNames fields;
  private final CorrectedCopies copies;

  ColumnMeaning(
      Imports imports,
      Rows rows,
      OutstandingLines outstanding,
      FieldNames fields,
      CorrectedCopies copies) {
    this.copies = copies;
    this.imports = imports;
    this.rows = rows;
    this.outstanding = outstanding;
    this.fields = fields;
  }

  /**
   * Says what a column of the file means, or that it means nothing (a null field); the lines wait
   * to be checked again.
   *
   * @throws Refusal if there is no such column or field, or the import is under way
   */
  @Transactional
  public void use(Import of, String header, String field) {
    if (field != null && !fields.has(field)) {
      throw new Refusal(Wording.of("minutes.no-such-field"));
    }
    of.refuseUnlessDraft();
    var former =
        of.columns().stream()
            .filter(column -> column.header().equals(header))
            .findFirst()
            .orElseThrow(() -> new Refusal(Wording.of("minutes.no-such-column")))
            .field();
    imports.columns(
        of.id(),
        of.columns().stream()
            .map(column -> column.header().equals(header) ? new Column(header, field) : column)
            .toList());
    for (var lines = outstanding.from(of.id(), 0);
        !lines.isEmpty();
        lines = outstanding.from(of.id(), lines.get(lines.size() - 1) + 1)) {
      lines.forEach(line -> reread(of, line, header, former, field));
    }
    copies.compare(of);
    imports.status(of.id(), Status.CHECKING);
  }

  private void reread(Import of, int line, String header, String former, String field) {
    var row = rows.find(of.id(), line).orElseThrow();
    var raw = rows.raw(of.id(), line);
    if (!raw.containsKey(header)) {
      return;
    }
    var cells = new HashMap<>(row.cells());
    var ofFile = new HashMap<>(rows.ofFile(of.id(), line));
    for (var each : List.of(cells, ofFile)) {
      if (former != null) {
        each.remove(former, raw.get(header));
      }
      if (field != null && !VisibleText.isBlank(raw.get(header))) {
        each.put(field, raw.get(header));
      }
    }
    var key = LineKey.of(of, LineKey.table(row), line, cells);
    rows.reread(of.id(), line, key, ofFile, cells);
  }
}
