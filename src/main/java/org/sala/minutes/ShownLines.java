package org.sala.minutes;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.Readings;
import org.sala.casefile.Readings.Door;
import org.sala.minutes.Row.Duplicate;
import org.sala.minutes.SharedKeys.Written;
import org.sala.people.Staff;
import org.springframework.stereotype.Component;

/**
 * Lines as their reader may see them: of a request that complains of the reader, or of the reader's
 * unit, a line tells neither its number nor what was registered (R06). Who saw the others is noted.
 */
@Component
class ShownLines {

  private final Staff staff;
  private final CaseAccess access;
  private final Readings readings;

  ShownLines(Staff staff, CaseAccess access, Readings readings) {
    this.staff = staff;
    this.access = access;
    this.readings = readings;
  }

  List<Row> to(String user, List<Row> lines) {
    var numbers = numbers(lines);
    if (numbers.isEmpty()) {
      return lines;
    }
    var known = access.notAccused(numbers, staff.person(user));
    var shown = lines.stream().map(line -> shown(line, known)).toList();
    readings.glanced(
        shown.stream().map(Row::requestNumber).filter(Objects::nonNull).toList(),
        user,
        Door.MINUTES,
        true);
    return shown;
  }

  /** The same for lines that were just written. */
  Written to(String user, Written written) {
    return new Written(to(user, written.rows()), to(user, written.others()), written.change());
  }

  private static Row shown(Row line, Set<String> known) {
    var isHidden = line.requestNumber() != null && !known.contains(line.requestNumber());
    return new Row(
        line.line(),
        line.key(),
        line.cells(),
        line.problems(),
        line.guesses(),
        isHidden ? List.of() : line.changes(),
        line.duplicates().stream()
            .filter(each -> each.number() == null || known.contains(each.number()))
            .toList(),
        line.leftOut(),
        line.state(),
        isHidden ? null : line.requestNumber(),
        line.asked(),
        line.version());
  }

  private static Set<String> numbers(Collection<Row> lines) {
    return lines.stream()
        .flatMap(
            line ->
                Stream.concat(
                    Stream.ofNullable(line.requestNumber()),
                    line.duplicates().stream().map(Duplicate::number)))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
