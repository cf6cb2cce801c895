package org.sala.minutes;

import java.util.List;
import java.util.Map;
import org.sala.engine.Refusal;
import org.sala.language.Wording;

/**
 * Says to a secretary that somebody else has changed lines since they were read, with the lines as
 * they are now; nothing of what was sent is written.
 */
final class LinesChanged extends Refusal {

  private final transient List<Row> lines;
  private final transient List<Integer> gone;

  private LinesChanged(List<Row> lines, List<Integer> gone) {
    super(Wording.of("minutes.changed-meanwhile", lines.size() + gone.size()));
    this.lines = lines;
    this.gone = gone;
  }

  /** Those that are others now, a request perhaps. */
  List<Row> lines() {
    return lines;
  }

  /** Those that were deleted, or are no lines any more. */
  List<Integer> gone() {
    return gone;
  }

  /**
   * Passes if lines are as they were seen.
   *
   * @param seen their versions, by line
   * @param now the lines that are there
   */
  static void refuseUnlessAsSeen(Map<Integer, Integer> seen, Map<Integer, Row> now) {
    var changed =
        now.values().stream()
            .filter(
                row -> row.isDone() || !Integer.valueOf(row.version()).equals(seen.get(row.line())))
            .toList();
    var gone = seen.keySet().stream().filter(line -> !now.containsKey(line)).sorted().toList();
    if (!changed.isEmpty() || !gone.isEmpty()) {
      throw new LinesChanged(changed, gone);
    }
  }
}
