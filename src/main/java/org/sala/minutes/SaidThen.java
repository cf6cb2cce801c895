package org.sala.minutes;

import java.util.List;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Wording;
import org.sala.minutes.Earlier.EarlierRequest;
import org.sala.minutes.Row.Change;

/**
 * What a corrected line can no longer change in its request: everything once it is examined, and
 * what was said at the meeting.
 */
final class SaidThen {

  private static final String ANSWER = "answer.";
  private static final String PROMISE = "promise";

  private SaidThen() {}

  static List<Problem> problems(EarlierRequest before, List<Change> changes) {
    if (changes.isEmpty()) {
      return List.of();
    }
    if (!before.isBeingChecked()) {
      return List.of(new Problem("", Wording.of("minutes.examined-already", before.number())));
    }
    return changes.stream()
        .filter(
            change ->
                change.field().startsWith(ANSWER)
                    || change.field().equals(PROMISE) && change.from() != null)
        .map(
            change -> new Problem(change.field(), Wording.of("minutes.said-then", before.number())))
        .toList();
  }
}
