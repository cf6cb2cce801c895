package org.sala.report;

import java.util.TreeMap;

/**
 * Numbers of working days, counted by value so that a hundred thousand need little room. A
 * percentile is by nearest rank: a number of days that was really used, within which that share of
 * the requests was answered.
 */
final class DayCounts {

  private final TreeMap<Integer, Long> counts = new TreeMap<>();
  private long size;

  void add(int days) {
    counts.merge(days, 1L, Long::sum);
    size++;
  }

  /**
   * The middle of the counted numbers; the mean of the two middle ones where their number is even.
   *
   * @return null if there is nothing to count
   */
  Double median() {
    return size == 0 ? null : (atRank((size + 1) / 2) + atRank(size / 2 + 1)) / 2.0;
  }

  /**
   * The smallest number of days within which this share of the requests was answered.
   *
   * @param percent 1 to 100
   * @return null if there is nothing to count
   */
  Integer percentile(int percent) {
    return size == 0 ? null : atRank((size * percent + 99) / 100);
  }

  private int atRank(long rank) {
    for (var each : counts.entrySet()) {
      rank -= each.getValue();
      if (rank <= 0) {
        return each.getKey();
      }
    }
    throw new IllegalArgumentException("There are no " + rank + " numbers more.");
  }
}
