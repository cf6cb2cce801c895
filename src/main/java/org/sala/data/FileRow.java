package org.sala.data;

import java.util.Map;

/**
 * A row of a data file.
 *
 * @param line in which it ends, counted from 1
 * @param values of all columns; null where a cell is empty
 */
record FileRow(long line, Map<String, String> values) {

  /** The value of a column; null if it is empty. */
  String get(String column) {
    return values.get(column);
  }
}
