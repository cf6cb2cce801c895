package org.sala.minutes;

import java.util.Objects;
import org.sala.language.KhmerDigits;
import org.sala.minutes.paper.RawLine;

/**
 * Where the numbers of the lines begin anew: with a table or below a heading, if its first number
 * is not beyond the last one. Where they go on, the lines are of one part.
 */
final class Parts {

  private int part = 1;
  private int last;
  private int table;
  private String above;
  private boolean begins;

  /**
   * The part that a line is of, from 1.
   *
   * @param number as it is written; null for none
   */
  int of(RawLine raw, String number) {
    begins |= raw.table().number() != table || !Objects.equals(raw.above(), above);
    table = raw.table().number();
    above = raw.above();
    var digits = number == null ? "" : KhmerDigits.toLatin(number).replaceFirst("\\D.*$", "");
    if (digits.isEmpty() || digits.length() > 6) {
      return part;
    }
    int value = Integer.parseInt(digits);
    if (begins && value <= last) {
      part++;
    }
    begins = false;
    last = value;
    return part;
  }
}
