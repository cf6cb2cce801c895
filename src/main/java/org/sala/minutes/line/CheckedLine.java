package org.sala.minutes.line;

import java.util.List;
import java.util.Map;
import org.sala.engine.Refusal.Problem;
import org.sala.intake.MinutesLine;
import org.sala.intake.Post;

/**
 * A line of the minutes after the check.
 *
 * @param fields the fields of the API, as far as they are clear
 * @param promise null if nothing was promised
 * @param post the public comment the line stands for, null for minutes
 */
public record CheckedLine(
    Map<String, String> fields,
    Promise promise,
    Post post,
    List<Problem> problems,
    List<Guess> guesses) {

  boolean isRight() {
    return problems.isEmpty();
  }

  public MinutesLine line() {
    return new MinutesLine(fields, post == null ? List.of() : List.of(post));
  }
}
