package org.sala.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sala.engine.Refusal;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.sala.minutes.Assessment.Frame;
import org.sala.minutes.paper.ColumnNames;
import org.sala.minutes.paper.FileRefusals;
import org.sala.minutes.paper.MinutesSettings;
import org.sala.request.RequestAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the secretary correct minutes; nothing becomes a request here. */
@Service
class DryRun {

  private final Imports imports;
  private final Rows rows;
  private final RowPlaces places;
  private final LineChecks checks;
  private final Assessment assessment;
  private final ColumnNames columnNames;
  private final MinutesSettings settings;
  private final RequestAccess access;
  private final LineIdentity identity;
  private final Lessons lessons;

  DryRun(
      Imports imports,
      Rows rows,
      RowPlaces places,
      LineChecks checks,
      Assessment assessment,
      ColumnNames columnNames,
      MinutesSettings settings,
      RequestAccess access,
      LineIdentity identity,
      Lessons lessons) {
    this.lessons = lessons;
    this.identity = identity;
    this.imports = imports;
    this.rows = rows;
    this.places = places;
    this.checks = checks;
    this.assessment = assessment;
    this.columnNames = columnNames;
    this.settings = settings;
    this.access = access;
  }

  /**
   * Cells of a line as the secretary wrote them.
   *
   * @param line null for a new line
   * @param leftOut whether the line is not to be registered
   */
  record Edit(Integer line, Map<String, String> cells, boolean leftOut) {}

  /** Writes what the secretary corrected or added, and assesses these lines again. */
  @Transactional
  public List<Row> write(Import of, List<Edit> edits, String user) {
    imports.hold(of.id());
    var frame = frame(of, user);
    var written = new ArrayList<Row>();
    for (var edit : edits) {
      written.add(write(frame, edit));
    }
    return written;
  }

  private Row write(Frame frame, Edit edit) {
    var id = frame.of().id();
    var before = edit.line() == null ? null : rows.find(id, edit.line()).orElse(null);
    if (before != null && (before.isDone() || !places.isLine(id, before.line()))) {
      return before;
    }
    var line = before == null ? rows.nextLine(id) : before.line();
    if (line > settings.rows()) {
      throw FileRefusals.tooManyRows(settings.rows());
    }
    var cells = known(edit.cells());
    var is = identity.of(frame.of(), before, line, cells);
    var row =
        assessment.assess(
            frame, line, is.key(), is.asked(), rows.raw(id, line), cells, edit.leftOut());
    rows.ask(id, line, is.asked());
    lessons.of(id, line, frame.check(), before == null ? Map.of() : before.cells(), cells);
    if (before != null && !before.key().equals(row.key())) {
      rows.linesWithKey(id, before.key()).forEach(other -> assess(frame, other));
    }
    return row;
  }

  /** Takes a line out of the dry run. */
  @Transactional
  public void remove(Import of, int line, String user) {
    imports.hold(of.id());
    var row = rows.find(of.id(), line);
    rows.remove(of.id(), line);
    row.map(gone -> rows.linesWithKey(of.id(), gone.key()))
        .filter(others -> !others.isEmpty())
        .ifPresent(
            others -> {
              var frame = frame(of, user);
              others.forEach(other -> assess(frame, other));
            });
  }

  private void assess(Frame frame, int line) {
    var row = rows.find(frame.of().id(), line).orElseThrow();
    if (!row.isDone()) {
      var raw = rows.raw(frame.of().id(), line);
      assessment.assess(frame, line, row.key(), row.asked(), raw, row.cells(), row.leftOut());
    }
  }

  private Frame frame(Import of, String user) {
    return assessment.frame(of, checks.of(of), access.person(user));
  }

  private Map<String, String> known(Map<String, String> cells) {
    var known = new HashMap<String, String>();
    cells.forEach(
        (field, text) -> {
          if (columnNames.isField(field) && !VisibleText.isBlank(text)) {
            if (text.length() > settings.cellLength()) {
              throw new Refusal(Wording.of("minutes.cell-too-long"));
            }
            known.put(field, VisibleText.strip(text));
          }
        });
    return known;
  }
}
