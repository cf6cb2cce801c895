package org.sala.minutes;

import java.util.List;
import java.util.Map;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Bilingual;
import org.sala.likeness.Duplicates.Likely;
import org.sala.minutes.LineIdentity.Identity;
import org.sala.minutes.line.Guess;

/**
 * A line of an import as it stands.
 *
 * @param changes what registering would change in the request that exists
 * @param requestNumber the request it became, or was before; null if there is none
 * @param asked the key of the line of before that it may be, as the secretary has to say; null
 *     where nothing is asked
 * @param version counts how often its cells changed: whoever writes says which state they have seen
 */
record Row(
    int line,
    String key,
    Map<String, String> cells,
    List<Problem> problems,
    List<Guess> guesses,
    List<Change> changes,
    List<Duplicate> duplicates,
    boolean leftOut,
    State state,
    String requestNumber,
    String asked,
    int version) {

  enum State {
    READ,
    NEW,
    CHANGED,
    UNCHANGED,
    REGISTERED,
    UPDATED
  }

  /**
   * A line as it is typed, before it is assessed.
   *
   * @param before null if it is new
   */
  static Row typed(int line, Row before, Identity is, Map<String, String> cells, boolean leftOut) {
    return new Row(
        line,
        is.key(),
        cells,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        leftOut,
        State.NEW,
        null,
        is.asked(),
        before == null ? 1 : before.version());
  }

  /** The same line as its version in the table says. */
  Row at(int version) {
    return new Row(
        line,
        key,
        cells,
        problems,
        guesses,
        changes,
        duplicates,
        leftOut,
        state,
        requestNumber,
        asked,
        version);
  }

  /** Whether it has become a request, or changed one. */
  boolean isDone() {
    return state == State.REGISTERED || state == State.UPDATED;
  }

  /** A field that differs from what was registered; null for an empty one. */
  public record Change(String field, String from, String to) {}

  /**
   * Something that seems to ask the same.
   *
   * @param number of an open request, or null
   * @param line of the same file, or null
   */
  record Duplicate(String number, Integer line, String subject, Bilingual reason) {

    static Duplicate of(Likely likely) {
      return new Duplicate(likely.number(), null, likely.subject(), likely.reason());
    }
  }
}
