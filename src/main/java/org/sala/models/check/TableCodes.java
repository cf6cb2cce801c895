package org.sala.models.check;

import java.util.Set;
import java.util.stream.Stream;
import org.sala.language.Wording;

/** Cells that name units and other codes: each exists and can do what it is named for. */
final class TableCodes {

  private final Office office;
  private final TableCells cells;

  TableCodes(Office office, TableCells cells) {
    this.office = office;
    this.cells = cells;
  }

  void check(Row row, Column column, String text, Object value, String type) {
    if (!(value instanceof String written)) {
      cells.say(
          row,
          column,
          "models.cell-unreadable",
          text,
          text.isEmpty() ? Wording.of("models.write-text") : TableCells.rightWay(text, column));
      return;
    }
    switch (type) {
      case "unit" -> unit(row, column, written);
      case "units" ->
          Stream.of(written.split(";"))
              .map(String::strip)
              .filter(each -> !each.isEmpty())
              .forEach(each -> unit(row, column, each));
      case "institution" -> {
        if (!written.isEmpty()) {
          among(row, column, written, office.institutions());
        }
      }
      case "recipient" -> {
        if (!office.handlers().contains(written)) {
          among(row, column, written, office.institutions());
        }
      }
      case "text" -> {
        // words of the office's own
      }
      default -> among(row, column, written, Set.of(type.split("\\|")));
    }
  }

  private void unit(Row row, Column column, String code) {
    if (office.institutions().contains(code)) {
      cells.say(row, column, "models.cell-no-handler", code);
    } else if (code.contains(",")) {
      cells.say(row, column, "models.cell-by-semicolon", code, code.replaceAll("\\s*,\\s*", ";"));
    } else {
      among(row, column, code, office.handlers());
    }
  }

  private void among(Row row, Column column, String code, Set<String> known) {
    if (!known.contains(code)) {
      cells.say(
          row, column, "models.cell-value-unknown", "\"" + code + "\"", Nearest.hint(code, known));
    }
  }
}
