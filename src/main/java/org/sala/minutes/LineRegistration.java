package org.sala.minutes;

import java.util.List;
import java.util.TreeMap;
import org.sala.commitment.Commitments;
import org.sala.engine.SystemAuthority;
import org.sala.intake.ForumMinutes;
import org.sala.intake.Origin;
import org.sala.minutes.DoneLines.DoneLine;
import org.sala.minutes.Earlier.EarlierRequest;
import org.sala.minutes.line.CheckedLine;
import org.sala.minutes.line.LineCheck;
import org.sala.minutes.line.Promise;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes lines requests, or corrects those they were: together with their promises or not at all.
 * What many lines need is asked once, and the engine writes what begins with them at once.
 */
@Service
class LineRegistration {

  private static final String MEETING = "MEETING";

  private final Rows rows;
  private final DoneLines done;
  private final Earlier earlier;
  private final ForumMinutes minutes;
  private final Commitments commitments;
  private final FieldNames names;
  private final CommentRegistration comments;
  private final SystemAuthority system;
  private final LineAnnexes annexes;

  LineRegistration(
      Rows rows,
      DoneLines done,
      Earlier earlier,
      ForumMinutes minutes,
      Commitments commitments,
      FieldNames names,
      CommentRegistration comments,
      SystemAuthority system,
      LineAnnexes annexes) {
    this.annexes = annexes;
    this.rows = rows;
    this.done = done;
    this.earlier = earlier;
    this.minutes = minutes;
    this.commitments = commitments;
    this.names = names;
    this.comments = comments;
    this.system = system;
  }

  /**
   * A line and what it says.
   *
   * @param before the request it was, null if there is none
   */
  private record Line(Row row, CheckedLine checked, EarlierRequest before) {}

  /**
   * Registers lines in a transaction of their own; a line that is done already is left alone.
   *
   * @throws org.sala.engine.Refusal if one of them has become wrong since the dry run; then none is
   *     registered
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void register(Import of, LineCheck check, List<Integer> numbers, String user) {
    var open = rows.find(of.id(), numbers).stream().filter(row -> !row.isDone()).toList();
    if (of.meetingNumber() == null) {
      open.forEach(row -> comments.register(of, row, check, user));
    } else {
      var requests = earlier.requests(of.meetingNumber(), open.stream().map(Row::key).toList());
      var lines =
          open.stream()
              .map(row -> new Line(row, check.check(row.cells()), requests.get(row.key())))
              .toList();
      done.note(of.id(), lines(of, lines, user));
    }
    annexes.handOver(of, open.stream().map(Row::line).toList());
  }

  private List<DoneLine> lines(Import of, List<Line> lines, String user) {
    var results = new TreeMap<Integer, String>();
    // One command of the engine for all that begin. Whatever asks the engine comes after it: only
    // then it has written.
    system.run(
        () ->
            lines.stream()
                .filter(line -> line.before() == null)
                .forEach(line -> results.put(line.row().line(), begin(of, line, user))));
    for (var line : lines) {
      if (line.before() == null) {
        record(results.get(line.row().line()), line.checked().promise(), user);
      } else {
        results.put(line.row().line(), line.before().number());
        correct(line, user);
      }
    }
    return lines.stream()
        .map(line -> DoneLine.of(line.row(), line.checked(), results.get(line.row().line())))
        .toList();
  }

  private String begin(Import of, Line line, String user) {
    var origin = new Origin(of.meetingNumber(), line.row().key());
    return minutes.register(line.checked().line(), origin, user).number();
  }

  private void correct(Line line, String user) {
    var number = line.before().number();
    var registered = line.before().registered();
    var changes = registered == null ? List.<Row.Change>of() : registered.changes(line.checked());
    if (!changes.isEmpty()) {
      minutes.correct(number, line.checked().line(), names.entry(changes), user);
      if (registered.promise() == null) {
        record(number, line.checked().promise(), user);
      }
    }
  }

  private void record(String number, Promise promise, String user) {
    if (promise != null) {
      commitments.record(
          number, MEETING, promise.what(), promise.unit(), promise.by(), promise.dueOn(), user);
    }
  }
}
