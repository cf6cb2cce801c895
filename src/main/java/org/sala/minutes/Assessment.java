package org.sala.minutes;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Bilingual;
import org.sala.language.SearchKey;
import org.sala.language.Wording;
import org.sala.likeness.Duplicates;
import org.sala.likeness.Likeness.Words;
import org.sala.likeness.Sketches;
import org.sala.minutes.Earlier.EarlierRequest;
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

  private static final int CANDIDATES = 20;

  private final Rows rows;
  private final Earlier earlier;
  private final Duplicates duplicates;
  private final FileDuplicates fileDuplicates;

  Assessment(Rows rows, Earlier earlier, Duplicates duplicates, FileDuplicates fileDuplicates) {
    this.rows = rows;
    this.earlier = earlier;
    this.duplicates = duplicates;
    this.fileDuplicates = fileDuplicates;
  }

  /**
   * What lines are assessed in: their import, the check that fits it, the person at work, and what
   * they may be duplicates of.
   */
  record Frame(
      Import of,
      LineCheck check,
      Person person,
      Sketches<Integer> lines,
      Sketches<String> openRequests) {

    boolean isMinutes() {
      return of.meetingNumber() != null;
    }
  }

  /** Prepares to assess lines: reads what they are compared with once for all of them. */
  @Transactional
  public Frame frame(Import of, LineCheck check, Person person) {
    return new Frame(of, check, person, fileDuplicates.lines(of.id()), duplicates.open());
  }

  /**
   * Assesses a line and writes it down.
   *
   * @param asked the key of the line of before that it may be, null where nothing is asked
   */
  Row assess(
      Frame frame,
      int line,
      String key,
      String asked,
      Map<String, String> raw,
      Map<String, String> cells,
      boolean leftOut) {
    var checked = frame.check().check(cells);
    var problems = new ArrayList<>(checked.problems());
    var changes = List.<Change>of();
    var state = State.NEW;
    String number = null;
    addKeyProblems(frame, line, key, problems);
    if (frame.isMinutes()) {
      var before =
          earlier.request(frame.of().meetingNumber(), asked == null ? key : asked).orElse(null);
      if (before != null) {
        number = before.number();
        changes = before.registered() == null ? List.of() : before.registered().changes(checked);
        state = changes.isEmpty() ? State.UNCHANGED : State.CHANGED;
        if (asked == null) {
          addChangeProblems(before, changes, problems);
        } else {
          problems.add(new Problem("row", Wording.of("minutes.same-or-other")));
        }
      }
    } else if (checked.post() != null && checked.post().permalink() != null) {
      number = earlier.requestOfPost(checked.post().permalink()).orElse(null);
      state = number == null ? State.NEW : State.UNCHANGED;
    }
    var searchKey = searchKey(checked);
    var row =
        new Row(
            line,
            key,
            cells,
            problems,
            checked.guesses(),
            changes,
            state == State.NEW ? duplicates(frame, line, checked, searchKey) : List.of(),
            leftOut,
            state,
            number,
            asked);
    var matter = frame.isMinutes() ? "" : SearchKey.of(cells.get("matter"));
    rows.save(frame.of().id(), row, raw, checked.fields(), searchKey, matter);
    frame.lines().put(line, searchKey);
    return row;
  }

  private void addKeyProblems(Frame frame, int line, String key, List<Problem> problems) {
    var others = rows.linesWithKey(frame.of().id(), key);
    if (!others.isEmpty() && others.get(0) < line) {
      problems.add(
          frame.isMinutes()
              ? new Problem(
                  "row", Wording.of("minutes.number-twice", Bilingual.ordinal(others.get(0))))
              : new Problem(
                  "permalink",
                  Wording.of("minutes.comment-twice", Bilingual.ordinal(others.get(0)))));
    }
  }

  private static void addChangeProblems(
      EarlierRequest before, List<Change> changes, List<Problem> problems) {
    if (changes.isEmpty()) {
      return;
    }
    if (!before.isBeingChecked()) {
      problems.add(new Problem("", Wording.of("minutes.examined-already", before.number())));
      return;
    }
    for (var change : changes) {
      if (change.field().startsWith("answer.")
          || change.field().equals("promise") && change.from() != null) {
        problems.add(
            new Problem(
                change.field().equals("answer.by") ? "answer.by" : change.field(),
                Wording.of("minutes.said-then", before.number())));
      }
    }
  }

  private List<Duplicate> duplicates(Frame frame, int line, CheckedLine checked, String searchKey) {
    if (searchKey.isEmpty()) {
      return List.of();
    }
    var fields = checked.fields();
    var at = fields.get("receivedAt");
    var words =
        new Words(
            searchKey,
            fields.get("category"),
            fields.get("placeCode"),
            fields.get("placeDetail"),
            at == null ? null : OffsetDateTime.parse(at).toInstant());
    var above = frame.lines().like(searchKey, CANDIDATES, other -> other < line);
    var all = new ArrayList<>(fileDuplicates.among(frame.of().id(), above, words));
    var open = frame.openRequests().like(searchKey, CANDIDATES, number -> true);
    duplicates
        .among(words, open, frame.person())
        .forEach(
            likely ->
                all.add(new Duplicate(likely.number(), null, likely.subject(), likely.reason())));
    return all;
  }

  private static String searchKey(CheckedLine checked) {
    var fields = checked.fields();
    return SearchKey.indexed(
        fields.get("subject"), fields.get("placeDetail"), fields.get("narrative"));
  }
}
