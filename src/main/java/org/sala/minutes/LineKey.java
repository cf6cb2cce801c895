package org.sala.minutes;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sala.intake.CommentAddress;
import org.sala.language.SearchKey;

/**
 * By what a line is known again: a comment by its address, a line of minutes by its number or,
 * without one, its place.
 */
final class LineKey {

  private static final int LONGEST = 100;
  private static final Pattern OF_LATER_TABLE = Pattern.compile("t(\\d{1,4}):.*");

  private LineKey() {}

  /** The key of a line; {@code table} is counted from 1. */
  static String of(Import of, int table, int line, Map<String, String> cells) {
    if (of.meetingNumber() == null) {
      var permalink = CommentAddress.of(cells.get("permalink"));
      return permalink == null
          ? "line-" + line
          : UUID.nameUUIDFromBytes(permalink.getBytes(StandardCharsets.UTF_8)).toString();
    }
    var number = cells.get("row");
    var prefix = table > 1 ? "t" + table + ":" : "";
    if (number == null) {
      return "line-" + line;
    }
    var key = prefix + SearchKey.of(number);
    return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
  }

  /**
   * A key for a line whose number is another line's key: with the number of its import behind it.
   */
  static String freed(String key, Import of) {
    var behind = "~" + of.id();
    return key.substring(0, Math.min(key.length(), LONGEST - behind.length())) + behind;
  }

  /** The table a line stood in; 1 for a null line. */
  static int table(Row row) {
    var prefix = row == null ? null : OF_LATER_TABLE.matcher(row.key());
    return prefix != null && prefix.matches() ? Integer.parseInt(prefix.group(1)) : 1;
  }
}
