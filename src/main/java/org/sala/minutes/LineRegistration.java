package org.sala.minutes;

import java.util.List;
import org.sala.commitment.Commitments;
import org.sala.intake.ForumMinutes;
import org.sala.intake.Origin;
import org.sala.minutes.Row.State;
import org.sala.minutes.line.CheckedLine;
import org.sala.minutes.line.LineCheck;
import org.sala.minutes.line.Promise;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one line a request, or corrects the one it was: together with its promise or not at all.
 */
@Service
class LineRegistration {

  private static final String MEETING = "MEETING";

  private final Rows rows;
  private final Earlier earlier;
  private final ForumMinutes minutes;
  private final Commitments commitments;
  private final FieldNames names;

  LineRegistration(
      Rows rows, Earlier earlier, ForumMinutes minutes, Commitments commitments, FieldNames names) {
    this.rows = rows;
    this.earlier = earlier;
    this.minutes = minutes;
    this.commitments = commitments;
    this.names = names;
  }

  /**
   * Registers lines in a transaction of their own; a line that is done already is left alone.
   *
   * @throws org.sala.engine.Refusal if one of them has become wrong since the dry run; then none is
   *     registered
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void register(Import of, LineCheck check, List<Integer> lines, String user) {
    lines.forEach(line -> register(of, check, line, user));
  }

  private void register(Import of, LineCheck check, int line, String user) {
    var row = rows.find(of.id(), line).orElseThrow();
    var checked = check.check(row.cells());
    var number =
        of.meetingNumber() == null ? comment(of, row, checked, user) : line(of, row, checked, user);
    rows.done(
        of.id(),
        line,
        row.state() == State.CHANGED ? State.UPDATED : State.REGISTERED,
        number,
        new RegisteredLine(checked.fields(), checked.promise()));
  }

  private String line(Import of, Row row, CheckedLine checked, String user) {
    var before = earlier.request(of.meetingNumber(), row.key());
    if (before.isEmpty()) {
      var origin = new Origin(of.meetingNumber(), row.key());
      var number = minutes.register(checked.line(), origin, user).number();
      record(number, checked.promise(), user);
      return number;
    }
    var number = before.get().number();
    var registered = before.get().registered();
    if (registered == null) {
      return number;
    }
    var changes = registered.changes(checked);
    if (!changes.isEmpty()) {
      minutes.correct(number, checked.line(), names.entry(changes), user);
      if (registered.promise() == null) {
        record(number, checked.promise(), user);
      }
    }
    return number;
  }

  private String comment(Import of, Row row, CheckedLine checked, String user) {
    var matter = org.sala.language.SearchKey.of(row.cells().get("matter"));
    var known = earlier.requestOfMatter(of.id(), matter);
    known.ifPresent(number -> minutes.addPosts(number, List.of(checked.post())));
    return known.orElseGet(
        () -> minutes.register(checked.line(), Origin.NO_MEETING, user).number());
  }

  private void record(String number, Promise promise, String user) {
    if (promise != null) {
      commitments.record(
          number, MEETING, promise.what(), promise.unit(), promise.by(), promise.dueOn(), user);
    }
  }
}
