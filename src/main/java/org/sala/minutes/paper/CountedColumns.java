package org.sala.minutes.paper;

import java.util.stream.IntStream;
import org.sala.language.KhmerDigits;

/** The row below the names of the columns that counts them: (1) (2) (3). */
final class CountedColumns {

  private static final int LEAST = 3;

  private CountedColumns() {}

  static boolean are(SourceRow row) {
    var cells = row.cells();
    return cells.size() >= LEAST
        && IntStream.range(0, cells.size()).allMatch(i -> isNumber(cells.get(i), i + 1));
  }

  private static boolean isNumber(String cell, int number) {
    return KhmerDigits.toLatin(cell).replaceAll("[()\\s=]", "").equals(String.valueOf(number));
  }
}
