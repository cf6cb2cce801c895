package org.sala.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.engine.Refusal;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.sala.minutes.Assessment.Frame;
import org.sala.minutes.SharedKeys.Written;
import org.sala.minutes.paper.ColumnNames;
import org.sala.minutes.paper.FileRefusals;
import org.sala.minutes.paper.MinutesSettings;
import org.sala.request.RequestAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets secretaries correct minutes, several at once; nothing becomes a request here. */
@Service
class DryRun {

  private final Imports imports;
  private final Rows rows;
  private final LineChecks checks;
  private final Assessment assessment;
  private final SharedKeys shared;
  private final ColumnNames columnNames;
  private final MinutesSettings settings;
  private final RequestAccess access;
  private final LineIdentity identity;
  private final Lessons lessons;

  DryRun(
      Imports imports,
      Rows rows,
      LineChecks checks,
      Assessment assessment,
      SharedKeys shared,
      ColumnNames columnNames,
      MinutesSettings settings,
      RequestAccess access,
      LineIdentity identity,
      Lessons lessons) {
    this.lessons = lessons;
    this.imports = imports;
    this.rows = rows;
    this.checks = checks;
    this.assessment = assessment;
    this.shared = shared;
    this.columnNames = columnNames;
    this.settings = settings;
    this.access = access;
    this.identity = identity;
  }

  /**
   * Cells of a line as the secretary wrote them.
   *
   * @param line null for a new line
   * @param version of the line as the secretary saw it
   * @param leftOut whether the line is not to be registered
   */
  record Edit(Integer line, Integer version, Map<String, String> cells, boolean leftOut) {

    static Edit ofNew(Map<String, String> cells, boolean leftOut) {
      return new Edit(null, null, cells, leftOut);
    }
  }

  /**
   * Writes what a secretary corrected or added, and assesses these lines again.
   *
   * @throws LinesChanged if somebody has changed one of the lines since the secretary read it; then
   *     nothing is written
   */
  @Transactional
  public Written write(Import of, List<Edit> edits, String user) {
    imports.hold(of.id());
    var seen = new HashMap<Integer, Integer>();
    edits.stream()
        .filter(edit -> edit.line() != null)
        .forEach(e -> seen.put(e.line(), e.version()));
    var before = held(of, seen);
    var frame = frame(of, user);
    var lines = lines(of, edits, before);
    var keys =
        lines.stream()
            .filter(row -> isOther(row, before.get(row.line())))
            .flatMap(row -> Stream.of(row, before.getOrDefault(row.line(), row)))
            .map(Row::key)
            .collect(Collectors.toSet());
    var was = shared.before(of, before.keySet(), keys);
    var facts = assessment.facts(of, keys(lines));
    var written =
        lines.stream()
            .map(
                row ->
                    before.containsKey(row.line())
                        ? assessment.assess(frame, facts, row)
                        : assessment.assessNew(frame, facts, row))
            .toList();
    for (var row : lines) {
      var cells =
          before.containsKey(row.line())
              ? before.get(row.line()).cells()
              : Map.<String, String>of();
      lessons.of(of.id(), row.line(), frame.check(), cells, row.cells());
    }
    return shared.after(frame, was, keys, written);
  }

  /**
   * Holds lines that a secretary has seen.
   *
   * @param seen their versions then, by line
   * @throws LinesChanged if one of them is another now
   */
  Map<Integer, Row> held(Import of, Map<Integer, Integer> seen) {
    var lines = new HashMap<Integer, Row>();
    if (!seen.isEmpty()) {
      rows.hold(of.id(), seen.keySet()).forEach(row -> lines.put(row.line(), row));
      LinesChanged.refuseUnlessAsSeen(seen, lines);
    }
    return lines;
  }

  Frame frame(Import of, String user) {
    return assessment.forFew(of, checks.of(of), access.person(user));
  }

  private static List<String> keys(List<Row> lines) {
    return lines.stream()
        .flatMap(row -> Stream.of(row.key(), row.asked()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static boolean isOther(Row row, Row before) {
    return before == null || !before.key().equals(row.key());
  }

  private List<Row> lines(Import of, List<Edit> edits, Map<Integer, Row> before) {
    var lines = new ArrayList<Row>();
    int next = edits.stream().allMatch(edit -> edit.line() != null) ? 0 : rows.nextLine(of.id());
    for (var edit : edits) {
      int line = edit.line() == null ? next++ : edit.line();
      if (line > settings.rows()) {
        throw FileRefusals.tooManyRows(settings.rows());
      }
      var was = before.get(line);
      var cells = known(edit.cells());
      var is = identity.of(of, was, line, cells);
      lines.add(Row.typed(line, was, is, cells, edit.leftOut()));
    }
    return lines;
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
