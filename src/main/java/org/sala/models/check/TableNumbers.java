package org.sala.models.check;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.sala.language.Wording;

/** Cells that hold numbers: whole ones, within their bounds, in the digits that tables read. */
final class TableNumbers {

  private final TableCells cells;

  TableNumbers(TableCells cells) {
    this.cells = cells;
  }

  void check(Row row, Column column, String text, Object value, int least, int most) {
    var isWhole =
        value instanceof BigDecimal number
            && number.stripTrailingZeros().scale() <= 0
            && !text.contains(".");
    if (!isWhole) {
      var digits = digits(text);
      cells.say(
          row,
          column,
          "models.cell-no-number",
          text,
          digits.isEmpty()
              ? Wording.of("models.write-number")
              : Wording.of("models.write", digits));
    } else if (((BigDecimal) value).compareTo(BigDecimal.valueOf(least)) < 0
        || ((BigDecimal) value).compareTo(BigDecimal.valueOf(most)) > 0) {
      cells.say(row, column, "models.cell-out-of-bounds", text, least, most);
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
}
