package org.sala.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How a sample is drawn: at random, and yet whoever knows the seed can draw the same once more. The
 * order that {@link Random} and {@link Collections#shuffle} make of a seed is part of Java's
 * contract.
 *
 * @param sharePercent how many of a hundred are drawn, rounded up
 * @param atLeast how many are drawn in any case, if there are as many
 * @param reviewDays the working days in which each is to be reviewed
 */
record Draw(int sharePercent, int atLeast, int reviewDays) {

  private static final int WHOLE = 100;

  /** The draw that a row of the table "Quality sampling" describes. */
  static Draw of(Map<String, Object> row) {
    return new Draw(number(row, "sharePercent"), number(row, "atLeast"), number(row, "reviewDays"));
  }

  private static int number(Map<String, Object> row, String column) {
    return row.get(column) instanceof Number number ? number.intValue() : -1;
  }

  boolean isRight() {
    return sharePercent >= 0 && sharePercent <= WHOLE && atLeast >= 0 && reviewDays > 0;
  }

  /**
   * The numbers that are drawn, in the order in which they are.
   *
   * @param closed all there are, in the order of their numbers
   */
  List<String> from(List<String> closed, long seed) {
    var shuffled = new ArrayList<>(closed);
    Collections.shuffle(shuffled, new Random(seed));
    return List.copyOf(shuffled.subList(0, size(closed.size())));
  }

  private int size(int closed) {
    var share = ((long) closed * sharePercent + WHOLE - 1) / WHOLE;
    return (int) Math.min(closed, Math.max(atLeast, share));
  }
}
