package org.sala.models.check;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/** One test of a cell: a value, a comparison, or a range of numbers. */
final class CellTest {

  private static final Pattern COMPARED = Pattern.compile("(<=|>=|!=|<|>|=)\\s*(.+)");
  private static final Pattern RANGE = Pattern.compile("([\\[(\\]])(.+?)\\.\\.(.+)([\\])\\[])");

  private CellTest() {}

  static Cell of(String test) {
    var range = RANGE.matcher(test);
    if (range.matches()) {
      return range(
          test,
          range.group(1),
          Cell.literal(range.group(2)),
          Cell.literal(range.group(3)),
          range.group(4));
    }
    var compared = COMPARED.matcher(test);
    if (compared.matches()) {
      return compared(test, compared.group(1), Cell.literal(compared.group(2)));
    }
    var value = Cell.literal(test);
    return value == null ? wrong(test) : new Cell(each -> same(each, value), Set.of(value), null);
  }

  private static Cell range(String test, String from, Object low, Object high, String to) {
    if (!(low instanceof BigDecimal least)
        || !(high instanceof BigDecimal most)
        || least.compareTo(most) > 0) {
      return wrong(test);
    }
    return new Cell(
        each ->
            each instanceof BigDecimal number
                && number.compareTo(least) >= (from.equals("[") ? 0 : 1)
                && number.compareTo(most) <= (to.equals("]") ? 0 : -1),
        Set.of(least, most).size() == 2 ? Set.of(least, most) : Set.of(least),
        null);
  }

  private static Cell compared(String test, String by, Object with) {
    if (with == null) {
      return wrong(test);
    }
    if (by.equals("=") || by.equals("!=")) {
      return new Cell(each -> same(each, with) == by.equals("="), Set.of(with), null);
    }
    if (!(with instanceof BigDecimal limit)) {
      return wrong(test);
    }
    return new Cell(
        each -> each instanceof BigDecimal number && holds(by, number.compareTo(limit)),
        Set.of(limit),
        null);
  }

  private static boolean holds(String by, int compared) {
    return switch (by) {
      case "<" -> compared < 0;
      case "<=" -> compared <= 0;
      case ">" -> compared > 0;
      default -> compared >= 0;
    };
  }

  private static boolean same(Object one, Object other) {
    return one instanceof BigDecimal number && other instanceof BigDecimal limit
        ? number.compareTo(limit) == 0
        : one.equals(other);
  }

  private static Cell wrong(String test) {
    return new Cell(value -> false, Set.of(), test);
  }
}
