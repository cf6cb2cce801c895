package org.sala.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A column of a data file, and what may stand in it.
 *
 * @param allows asked with an empty text where the cell is empty
 * @param words of what is allowed
 */
record DataColumn(String name, Predicate<String> allows, String words) {

  private static final int NAME = 200;

  /** A code in capital letters. */
  static DataColumn code(String name) {
    return of(
        name, "[A-Z0-9][A-Z0-9-]{0,19}", "at most 20 capital Latin letters, digits and dashes");
  }

  /** A name in small letters, as groups have. */
  static DataColumn key(String name, int most) {
    return of(
        name,
        "[a-z0-9][a-z0-9-]{0," + (most - 1) + "}",
        "at most " + most + " small Latin letters, digits and dashes");
  }

  /** What people read. */
  static DataColumn name(String name) {
    return text(name, NAME);
  }

  /** Any text that is not empty. */
  static DataColumn text(String name, int most) {
    return of(name, "(?s).{1," + most + "}", "a text of at most " + most + " characters");
  }

  /** One of some words. */
  static DataColumn oneOf(String name, String... choices) {
    return of(name, String.join("|", choices), "one of " + String.join(", ", choices));
  }

  /** A day. */
  static DataColumn date(String name) {
    return new DataColumn(name, DataColumn::isDate, "a day such as 2026-04-14");
  }

  /** Anything of a form. */
  static DataColumn of(String name, String pattern, String words) {
    var form = Pattern.compile(pattern);
    return new DataColumn(name, value -> form.matcher(value).matches(), words);
  }

  /** The same, or nothing. */
  DataColumn orEmpty() {
    return new DataColumn(
        name, value -> value.isEmpty() || allows.test(value), "nothing, or " + words);
  }

  private static boolean isDate(String value) {
    try {
      return LocalDate.parse(value).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
