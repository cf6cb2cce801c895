package org.sala.models.check;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private void say(Row row, Column column, String key, Object... more) {
    var arguments = new Object[more.length + 2];
    arguments[0] = row.number();
    arguments[1] = Named.of(column.label(), column.key());
    System.arraycopy(more, 0, arguments, 2, more.length);
    findings.add(Weight.STUCK, table.name(), "", Wording.of(key, arguments));
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

  private Bilingual rightWay(String wrong, Column column) {
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
      case "days" -> number(row, column, text, value, 1, MOST_DAYS);
      case "count" -> number(row, column, text, value, 0, 100_000);
      case "percent" -> number(row, column, text, value, 0, 100);
      case "boolean" -> {
        if (!(value instanceof Boolean)) {
          say(row, column, "models.cell-no-yes-or-no", text);
        }
      }
      default -> codes(row, column, text, value, type);
    }
  }

  private void number(Row row, Column column, String text, Object value, int least, int most) {
    var isWhole =
        value instanceof BigDecimal number
            && number.stripTrailingZeros().scale() <= 0
            && !text.contains(".");
    if (!isWhole) {
      var digits = digits(text);
      say(
          row,
          column,
          "models.cell-no-number",
          text,
          digits.isEmpty()
              ? Wording.of("models.write-number")
              : Wording.of("models.write", digits));
    } else if (((BigDecimal) value).compareTo(BigDecimal.valueOf(least)) < 0
        || ((BigDecimal) value).compareTo(BigDecimal.valueOf(most)) > 0) {
      say(row, column, "models.cell-out-of-bounds", text, least, most);
    }
  }

  // The whole number that somebody meant who wrote it in other digits, quoted or with a word.
  private static String digits(String text) {
    var meant =
        text.codePoints()
            .filter(Character::isDigit)
            .mapToObj(each -> String.valueOf(Character.getNumericValue(each)))
            .collect(Collectors.joining());
    return text.contains(".") || meant.length() > 3 ? "" : meant;
  }

  private void codes(Row row, Column column, String text, Object value, String type) {
    if (!(value instanceof String written)) {
      say(
          row,
          column,
          "models.cell-unreadable",
          text,
          text.isEmpty() ? Wording.of("models.write-text") : rightWay(text, column));
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
          among(row, column, written, set.office().institutions());
        }
      }
      default -> among(row, column, written, Set.of(type.split("\\|")));
    }
  }

  private void unit(Row row, Column column, String code) {
    if (set.office().institutions().contains(code)) {
      say(row, column, "models.cell-no-handler", code);
    } else if (code.contains(",")) {
      say(row, column, "models.cell-by-semicolon", code, code.replaceAll("\\s*,\\s*", ";"));
    } else {
      among(row, column, code, set.office().handlers());
    }
  }

  private void among(Row row, Column column, String code, Set<String> known) {
    if (!known.contains(code)) {
      say(row, column, "models.cell-value-unknown", "\"" + code + "\"", Nearest.hint(code, known));
    }
  }
}
