package org.sala.minutes;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.IntFunction;

/**
 * The outstanding lines of an import, a few at a time and in their order, for whoever takes the
 * next ones; never more than some in memory.
 */
final class Portions {

  private final int size;
  private final IntFunction<List<Integer>> linesAfter;
  private final Queue<List<Integer>> next = new ArrayDeque<>();
  private int last;

  /**
   * @param linesAfter finds the next lines after one
   */
  Portions(int size, IntFunction<List<Integer>> linesAfter) {
    this.size = size;
    this.linesAfter = linesAfter;
  }

  /** The next lines; nothing if none is left. */
  synchronized Optional<List<Integer>> next() {
    if (next.isEmpty()) {
      var lines = linesAfter.apply(last);
      for (int from = 0; from < lines.size(); from += size) {
        next.add(lines.subList(from, Math.min(from + size, lines.size())));
      }
      last = lines.isEmpty() ? last : lines.get(lines.size() - 1);
    }
    return Optional.ofNullable(next.poll());
  }
}
