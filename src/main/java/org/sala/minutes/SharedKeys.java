package org.sala.minutes;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sala.minutes.Assessment.Frame;
import org.sala.minutes.MinutesReading.Counts;
import org.springframework.stereotype.Component;

/**
 * Follows what a correction does to other lines: those that have, or had, the same key as a line
 * that was written are assessed again, and the counts of the page follow without counting all
 * lines.
 */
@Component
class SharedKeys {

  private final Rows rows;
  private final Assessment assessment;
  private final LineCounts counts;

  SharedKeys(Rows rows, Assessment assessment, LineCounts counts) {
    this.rows = rows;
    this.assessment = assessment;
    this.counts = counts;
  }

  /**
   * Lines as they were written.
   *
   * @param rows those that were asked for, in the order in which they were asked for
   * @param others that are others now because of them
   * @param change by how much the counts of the import have changed
   */
  record Written(List<Row> rows, List<Row> others, Counts change) {}

  /** The lines that are about to change, and how they were counted. */
  record Before(Set<Integer> lines, Counts counts) {}

  /**
   * Before lines are written: counts them, and those with the keys that they have or had.
   *
   * @param keys of lines that are added, go, or get another key
   */
  Before before(Import of, Collection<Integer> lines, Set<String> keys) {
    var all = new HashSet<>(lines);
    if (!keys.isEmpty()) {
      rows.linesWithKeys(of.id(), keys).values().forEach(all::addAll);
    }
    return new Before(all, counts.of(of.id(), all));
  }

  /** The same for lines that are put back already. */
  Before besides(Import of, Set<Integer> added, Set<String> keys) {
    var others = new HashSet<Integer>();
    rows.linesWithKeys(of.id(), keys).values().forEach(others::addAll);
    others.removeAll(added);
    return new Before(others, counts.of(of.id(), others));
  }

  /** After lines were written: assesses the others again, and says what has changed. */
  Written after(Frame frame, Before before, Set<String> keys, List<Row> written) {
    var id = frame.of().id();
    var again =
        keys.isEmpty()
            ? List.<Row>of()
            : assessed(frame, keys, written.stream().map(Row::line).collect(Collectors.toSet()));
    var all = new HashSet<>(before.lines());
    written.forEach(row -> all.add(row.line()));
    return new Written(
        written.stream().map(row -> latest(row, again)).toList(),
        again.stream()
            .filter(row -> written.stream().noneMatch(w -> w.line() == row.line()))
            .toList(),
        counts.of(id, all).minus(before.counts()));
  }

  // A line that was just written and shares its key with none is as it should be.
  private List<Row> assessed(Frame frame, Set<String> keys, Set<Integer> written) {
    var facts = assessment.facts(frame.of(), keys);
    var lines =
        facts.lines().values().stream()
            .filter(same -> same.size() > 1 || !written.contains(same.get(0)))
            .flatMap(List::stream)
            .toList();
    return lines.isEmpty()
        ? List.of()
        : rows.hold(frame.of().id(), lines).stream()
            .filter(row -> !row.isDone())
            .map(row -> assessment.assess(frame, facts, row))
            .toList();
  }

  private static Row latest(Row row, List<Row> again) {
    return again.stream().filter(other -> other.line() == row.line()).findFirst().orElse(row);
  }
}
