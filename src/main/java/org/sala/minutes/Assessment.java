package org.sala.minutes;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Bilingual;
import org.sala.language.SearchKey;
import org.sala.language.Wording;
import org.sala.likeness.Duplicates;
import org.sala.likeness.Likeness.Words;
import org.sala.minutes.Row.Change;
import org.sala.minutes.Row.Duplicate;
import org.sala.minutes.Row.State;
import org.sala.minutes.line.CheckedLine;
import org.sala.minutes.line.LineCheck;
import org.sala.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says of a line what registering it would do: a new request, a change to the one it was before,
 * nothing, or why it cannot be.
 */
@Component
class Assessment {

  private final Rows rows;
  private final AssessedLines assessed;
  private final Earlier earlier;
  private final Duplicates duplicates;
  private final FileDuplicates fileDuplicates;

  Assessment(
      Rows rows,
      AssessedLines assessed,
      Earlier earlier,
      Duplicates duplicates,
      FileDuplicates fileDuplicates) {
    this.rows = rows;
    this.assessed = assessed;
    this.earlier = earlier;
    this.duplicates = duplicates;
    this.fileDuplicates = fileDuplicates;
  }

  /**
   * What lines are assessed in.
   *
   * @param check the one that fits their import
   * @param alike finds what they may be duplicates of
   */
  record Frame(Import of, LineCheck check, Alike alike) {

    boolean isMinutes() {
      return of.meetingNumber() != null;
    }
  }

  /** For all lines of an import: reads what they are compared with once. */
  @Transactional
  public Frame forAll(Import of, LineCheck check, Person person) {
    return new Frame(of, check, new AlikeInMemory(of.id(), person, fileDuplicates, duplicates));
  }

  /** For a few lines of an import, whatever its length. */
  Frame forFew(Import of, LineCheck check, Person person) {
    return new Frame(of, check, new AlikeByIndex(of.id(), person, fileDuplicates, duplicates));
  }

  /** Reads what is known of lines with these keys. */
  LineFacts facts(Import of, Collection<String> keys) {
    return new LineFacts(
        rows.linesWithKeys(of.id(), keys),
        of.meetingNumber() == null ? Map.of() : earlier.requests(of.meetingNumber(), keys));
  }

  /** Assesses a line that is there, and writes it down. */
  Row assess(Frame frame, LineFacts facts, Row row) {
    var is = assessed(frame, facts, row);
    return assessed.save(frame.of().id(), is).map(is.row()::at).orElse(row);
  }

  /** Assesses a line that is new, and adds it. */
  Row assessNew(Frame frame, LineFacts facts, Row row) {
    var is = assessed(frame, facts, row);
    assessed.addTyped(frame.of().id(), is);
    return is.row();
  }

  /**
   * A line after its assessment.
   *
   * @param fields as they would be registered
   * @param searchKey of its words
   */
  record Assessed(Row row, Map<String, String> fields, String searchKey, String matter) {}

  private Assessed assessed(Frame frame, LineFacts facts, Row row) {
    var checked = frame.check().check(row.cells());
    var problems = new ArrayList<>(checked.problems());
    var changes = List.<Change>of();
    var state = State.NEW;
    String number = null;
    facts
        .firstAbove(row.line(), row.key())
        .ifPresent(other -> problems.add(keyProblem(frame, other)));
    if (frame.isMinutes()) {
      var asked = row.asked();
      var before = facts.request(asked == null ? row.key() : asked).orElse(null);
      if (before != null) {
        number = before.number();
        changes = before.registered() == null ? List.of() : before.registered().changes(checked);
        state = changes.isEmpty() ? State.UNCHANGED : State.CHANGED;
        if (asked == null) {
          problems.addAll(SaidThen.problems(before, changes));
        } else {
          problems.add(new Problem("row", Wording.of("minutes.same-or-other")));
        }
      }
    } else if (checked.post() != null && checked.post().permalink() != null) {
      number = earlier.requestOfPost(checked.post().permalink()).orElse(null);
      state = number == null ? State.NEW : State.UNCHANGED;
    }
    var searchKey = searchKey(checked);
    var alike =
        state == State.NEW
            ? duplicates(frame, row.line(), checked, searchKey)
            : List.<Duplicate>of();
    frame.alike().has(row.line(), searchKey);
    var matter = frame.isMinutes() ? "" : SearchKey.of(row.cells().get("matter"));
    return new Assessed(
        new Row(
            row.line(),
            row.key(),
            row.cells(),
            problems,
            checked.guesses(),
            changes,
            alike,
            row.leftOut(),
            state,
            number,
            row.asked(),
            row.version()),
        checked.fields(),
        searchKey,
        matter);
  }

  private static Problem keyProblem(Frame frame, int other) {
    return frame.isMinutes()
        ? new Problem("row", Wording.of("minutes.number-twice", Bilingual.ordinal(other)))
        : new Problem("permalink", Wording.of("minutes.comment-twice", Bilingual.ordinal(other)));
  }

  private static List<Duplicate> duplicates(
      Frame frame, int line, CheckedLine checked, String searchKey) {
    if (searchKey.isEmpty()) {
      return List.of();
    }
    var fields = checked.fields();
    var at = fields.get("receivedAt");
    return frame
        .alike()
        .to(
            line,
            new Words(
                searchKey,
                fields.get("category"),
                fields.get("placeCode"),
                fields.get("placeDetail"),
                at == null ? null : OffsetDateTime.parse(at).toInstant()));
  }

  private static String searchKey(CheckedLine checked) {
    var fields = checked.fields();
    return SearchKey.indexed(
        fields.get("subject"), fields.get("placeDetail"), fields.get("narrative"));
  }
}
