package org.sala.minutes;

import java.util.Map;
import java.util.Objects;
import org.sala.likeness.Trigrams;
import org.springframework.stereotype.Component;

/** Which line one is that is written in the grid: by what it was, or by the number it is given. */
@Component
class LineIdentity {

  private final Earlier earlier;

  LineIdentity(Earlier earlier) {
    this.earlier = earlier;
  }

  /**
   * What a line is.
   *
   * @param asked the key of the line of before that it may be, null where nothing is asked
   */
  record Identity(String key, String asked) {}

  /**
   * Finds what a line is after it was written.
   *
   * @param before null for a new line
   */
  Identity of(Import of, Row before, int line, Map<String, String> cells) {
    if (before != null
        && (before.requestNumber() != null
            || Objects.equals(before.cells().get("row"), cells.get("row")))) {
      return new Identity(before.key(), before.asked());
    }
    var key = LineKey.of(of, LineKey.table(before), line, cells);
    if (of.meetingNumber() == null) {
      return new Identity(key, null);
    }
    var words = FileLine.of(line, cells, null).words();
    return earlier
        .request(of.meetingNumber(), key)
        .filter(request -> request.registered() != null)
        .map(request -> FileLine.of(line, request.registered().fields(), null).words())
        .filter(was -> Trigrams.likeness(was, words) < SameLines.ALIKE)
        .map(other -> new Identity(LineKey.freed(key, of), key))
        .orElseGet(() -> new Identity(key, null));
  }
}
