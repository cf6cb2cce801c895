package org.sala.paper;

/** Shares the width of a page among columns, so that as far as it goes no word is broken. */
public final class ColumnWidths {

  private ColumnWidths() {}

  /**
   * The widths of columns.
   *
   * @param wanted how wide they are to be in proportion to each other
   * @param words how wide the widest word of each is, with what surrounds it
   * @param all what there is to share
   */
  public static float[] of(float[] wanted, float[] words, float all) {
    var widths = scaled(wanted, all / sum(wanted));
    if (sum(words) > all) {
      return widths;
    }
    // What narrow columns lack is given by those with room, each by how much room it has.
    float lacking = 0;
    float room = 0;
    for (int i = 0; i < widths.length; i++) {
      lacking += Math.max(0, words[i] - widths[i]);
      room += Math.max(0, widths[i] - words[i]);
    }
    for (int i = 0; i < widths.length && lacking > 0; i++) {
      var given = Math.max(0, widths[i] - words[i]) * lacking / room;
      widths[i] = Math.max(widths[i] - given, words[i]);
    }
    return widths;
  }

  private static float[] scaled(float[] widths, float by) {
    var scaled = new float[widths.length];
    for (int i = 0; i < widths.length; i++) {
      scaled[i] = widths[i] * by;
    }
    return scaled;
  }

  private static float sum(float[] widths) {
    float sum = 0;
    for (var width : widths) {
      sum += width;
    }
    return sum;
  }
}
