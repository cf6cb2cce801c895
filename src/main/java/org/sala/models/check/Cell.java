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
      var cell = CellTest.of(test.strip());
      if (cell.wrong != null) {
        return cell;
      }
      fits = fits.or(cell.fits);
      mentioned.addAll(cell.mentioned);
    }
    return new Cell(fits, mentioned, null);
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
