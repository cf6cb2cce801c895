package org.sala.models.check;

import java.math.BigDecimal;
import org.sala.language.Bilingual;
import org.sala.language.Wording;

/** The cells of a table, one by one: what can be read, what exists, what is within its bounds. */
final class TableCells {

  private static final int MOST_DAYS = 999;

  private final ModelSet set;
  private final TableFile table;
  private final TableNeeds needs;
  private final Findings findings;
  private boolean areReadable = true;

  TableCells(ModelSet set, TableFile table, TableNeeds needs, Findings findings) {
    this.set = set;
    this.table = table;
    this.needs = needs;
    this.findings = findings;
  }

  /** Whether all cells can be read, so that the table as a whole can be looked at. */
  boolean areReadable() {
    return areReadable;
  }

  void check() {
    for (var row : table.rows()) {
      for (int i = 0; i < table.inputs().size(); i++) {
        input(row, table.inputs().get(i), row.in().get(i));
      }
      for (int i = 0; i < table.outputs().size(); i++) {
        var type = needs.outputs().get(table.outputs().get(i).key());
        if (type != null) {
          output(row, table.outputs().get(i), row.out().get(i), type);
        }
      }
    }
  }

  void say(Row row, Column column, String key, Object... more) {
    var arguments = new Object[more.length + 2];
    arguments[0] = row.number();
    arguments[1] = Named.of(column.label(), column.key());
    System.arraycopy(more, 0, arguments, 2, more.length);
    findings.say(
        Weight.STUCK, table.name(), "row " + row.number(), key, Wording.of(key, arguments));
    areReadable = false;
  }

  private void input(Row row, Column column, String text) {
    var cell = Cell.of(text);
    var known = TableDomain.of(set, needs.inputs().get(column.key()));
    if (cell.wrong() != null) {
      say(row, column, "models.cell-unreadable", cell.wrong(), rightWay(cell.wrong(), column));
      return;
    }
    for (var value : cell.mentioned()) {
      if (known == null ? !(value instanceof BigDecimal) : !known.contains(value)) {
        say(
            row,
            column,
            "models.cell-value-unknown",
            text,
            known == null
                ? Wording.of("models.write-number")
                : Nearest.hint(
                    String.valueOf(value), known.stream().map(String::valueOf).toList()));
      }
    }
  }

  static Bilingual rightWay(String wrong, Column column) {
    var isText = "string".equals(column.type());
    if (isText) {
      return wrong.matches("[\\w .;+-]+")
          ? Wording.of("models.write-quoted", "\"" + wrong + "\"")
          : Wording.of("models.write-text");
    }
    return "boolean".equals(column.type())
        ? Wording.of("models.write-yes-no")
        : Wording.of("models.write-number");
  }

  private void output(Row row, Column column, String text, String type) {
    var value = Cell.literal(text);
    switch (type) {
      case "days" -> new TableNumbers(this).check(row, column, text, value, 1, MOST_DAYS);
      case "count" -> new TableNumbers(this).check(row, column, text, value, 0, 100_000);
      case "percent" -> new TableNumbers(this).check(row, column, text, value, 0, 100);
      case "boolean" -> {
        if (!(value instanceof Boolean)) {
          say(row, column, "models.cell-no-yes-or-no", text);
        }
      }
      default -> new TableCodes(set.office(), this).check(row, column, text, value, type);
    }
  }
}
