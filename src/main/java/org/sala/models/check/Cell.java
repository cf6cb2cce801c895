package org.sala.models.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a cell of a table asks for: everything, some values, all but some, a range of numbers.
 *
 * @param mentioned the values that stand in it
 * @param wrong the part that cannot be read, null if all can
 */
record Cell(Predicate<Object> fits, Set<Object> mentioned, String wrong) {

  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,12}(?:\\.\\d{1,6})?");
  private static final Pattern COMPARED = Pattern.compile("(<=|>=|!=|<|>|=)\\s*(.+)");
  private static final Pattern RANGE = Pattern.compile("([\\[(\\]])(.+?)\\.\\.(.+)([\\])\\[])");
  private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
  private static final Cell EVERYTHING = new Cell(value -> true, Set.of(), null);

  static Cell of(String text) {
    var tests = text.strip();
    if (tests.isEmpty() || tests.equals("-")) {
      return EVERYTHING;
    }
    var not = NOT.matcher(tests);
    if (not.matches()) {
      var inner = anyOf(not.group(1));
      return new Cell(inner.fits.negate(), inner.mentioned, inner.wrong);
    }
    return anyOf(tests);
  }

  /** A value as it is written in a table, null if it is none. */
  static Object literal(String text) {
    var value = text.strip();
    if (value.matches("(?s)\"[^\"]*\"")) {
      return value.substring(1, value.length() - 1);
    }
    if (value.equals("true") || value.equals("false")) {
      return Boolean.valueOf(value);
    }
    return NUMBER.matcher(value).matches() ? new BigDecimal(value) : null;
  }

  private static Cell anyOf(String tests) {
    Predicate<Object> fits = value -> false;
    var mentioned = new LinkedHashSet<Object>();
    for (var test : split(tests)) {
      var cell = one(test.strip());
      if (cell.wrong != null) {
        return cell;
      }
      fits = fits.or(cell.fits);
      mentioned.addAll(cell.mentioned);
    }
    return new Cell(fits, mentioned, null);
  }

  private static Cell one(String test) {
    var range = RANGE.matcher(test);
    if (range.matches()) {
      return range(
          test, range.group(1), literal(range.group(2)), literal(range.group(3)), range.group(4));
    }
    var compared = COMPARED.matcher(test);
    if (compared.matches()) {
      return compared(test, compared.group(1), literal(compared.group(2)));
    }
    var value = literal(test);
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

  private static List<String> split(String tests) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    var quoted = false;
    for (var letter : tests.toCharArray()) {
      quoted ^= letter == '"';
      if (letter == ',' && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(letter);
      }
    }
    parts.add(part.toString());
    return parts;
  }
}
