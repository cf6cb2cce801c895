package org.sala.minutes;

import java.util.List;
import org.sala.intake.ForumMinutes;
import org.sala.intake.Origin;
import org.sala.language.SearchKey;
import org.sala.minutes.DoneLines.DoneLine;
import org.sala.minutes.line.LineCheck;
import org.springframework.stereotype.Component;

/**
 * Makes a comment a request, or adds it to the one that an earlier comment on the same matter
 * became: one after another.
 */
@Component
class CommentRegistration {

  private final DoneLines done;
  private final Earlier earlier;
  private final ForumMinutes minutes;

  CommentRegistration(DoneLines done, Earlier earlier, ForumMinutes minutes) {
    this.done = done;
    this.earlier = earlier;
    this.minutes = minutes;
  }

  void register(Import of, Row row, LineCheck check, String user) {
    var checked = check.check(row.cells());
    var matter = SearchKey.of(row.cells().get("matter"));
    var known = earlier.requestOfMatter(of.id(), matter);
    known.ifPresent(number -> minutes.addPosts(number, List.of(checked.post())));
    var number =
        known.orElseGet(() -> minutes.register(checked.line(), Origin.NO_MEETING, user).number());
    done.note(of.id(), List.of(DoneLine.of(row, checked, number)));
  }
}
