package org.sala.minutes;

import java.util.Map;

/**
 * A line of an import as it is compared with those of before.
 *
 * @param asked the key of the line it may be, null where nothing is asked
 * @param said what was found or said, see {@link KnownLines.Known}; null as long as nothing is
 */
record CopiedLine(
    int line,
    String key,
    Map<String, String> ofFile,
    Map<String, String> cells,
    boolean leftOut,
    String asked,
    String said) {

  CopiedLine is(String itsKey) {
    return new CopiedLine(line, itsKey, ofFile, cells, leftOut, null, said);
  }

  CopiedLine asked(String itsKey, String mayBe) {
    return new CopiedLine(line, itsKey, ofFile, cells, leftOut, mayBe, null);
  }

  CopiedLine with(Map<String, String> otherCells, boolean isLeftOut) {
    return new CopiedLine(line, key, ofFile, otherCells, isLeftOut, asked, said);
  }

  CopiedLine as(String what) {
    return new CopiedLine(line, key, ofFile, cells, leftOut, null, what);
  }
}
