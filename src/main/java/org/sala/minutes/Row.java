package org.sala.minutes;

import java.util.List;
import java.util.Map;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Bilingual;
import org.sala.minutes.line.Guess;

/**
 * A line of an import as it stands.
 *
 * @param changes what registering would change in the request that exists
 * @param requestNumber the request it became, or was before; null if there is none
 * @param asked the key of the line of before that it may be, as the secretary has to say; null
 *     where nothing is asked
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
    String asked) {

  enum State {
    READ,
    NEW,
    CHANGED,
    UNCHANGED,
    REGISTERED,
    UPDATED
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
  record Duplicate(String number, Integer line, String subject, Bilingual reason) {}
}
