package org.sala.minutes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sala.language.KhmerDigits;
import org.sala.minutes.Import.Status;
import org.sala.minutes.KnownLines.Known;
import org.sala.minutes.SameLines.Match;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares a corrected copy of minutes with what was sent before, not with a fresh guess: a line
 * stays the request it was wherever it stands now, and what the secretary set stays unless the
 * file's own cell changed. Where only the number says that two lines are one, a person is asked.
 */
@Service
class CorrectedCopies {

  private static final String NUMBER = "row";
  private static final String CATEGORY = "category";
  private static final String SECTION = "section";

  private final KnownLines known;
  private final CopiedLines lines;
  private final Imports imports;
  private final LineAnnexes annexes;

  CorrectedCopies(KnownLines known, CopiedLines lines, Imports imports, LineAnnexes annexes) {
    this.annexes = annexes;
    this.imports = imports;
    this.known = known;
    this.lines = lines;
  }

  /**
   * Before its check: finds for each line that came with a file and was not compared yet which one
   * of before it is; comments are left as they are.
   */
  void compare(Import of) {
    if (of.meetingNumber() == null) {
      return;
    }
    var before = known.before(of);
    if (before.isEmpty()) {
      return;
    }
    var open = lines.toCompare(of);
    var taken = lines.settledKeys(of.id());
    var free = before.stream().filter(each -> !taken.contains(each.key())).toList();
    var keys = before.stream().map(Known::key).collect(Collectors.toSet());
    var same =
        SameLines.of(
            IntStream.range(0, free.size()).mapToObj(place -> free.get(place).line(place)).toList(),
            open.stream()
                .map(line -> FileLine.of(line.line(), line.ofFile(), line.cells().get(SECTION)))
                .toList(),
            IntStream.range(0, free.size())
                .filter(place -> free.get(place).isRequest())
                .boxed()
                .collect(Collectors.toSet()));
    lines.write(
        of.id(),
        open.stream()
            .map(
                line -> {
                  var match = same.get(line.line());
                  return known(
                      of, line, match, match == null ? null : free.get(match.before()), keys);
                })
            .toList());
    annexes.follow(of);
  }

  private static CopiedLine known(
      Import of, CopiedLine line, Match match, Known before, Set<String> keys) {
    if (before != null && match.isSure()) {
      return merged(line, before).as(Known.SURE);
    }
    var key = keys.contains(line.key()) ? LineKey.freed(line.key(), of) : line.key();
    return before != null && before.isRequest()
        ? line.asked(key, before.key())
        : line.is(key).as(Known.NEW);
  }

  /**
   * Says of lines that may be earlier ones whether they are.
   *
   * @param line null for all of which it is asked
   * @return whether any was asked
   */
  @Transactional
  public boolean say(Import of, Integer line, boolean isSame) {
    imports.holdAlone(of.id());
    var requests =
        known.requests(of).stream().collect(Collectors.toMap(Known::key, Function.identity()));
    var said =
        lines.asked(of).stream()
            .filter(each -> line == null || each.line() == line)
            .map(
                each ->
                    isSame
                        ? merged(each, requests.get(each.asked())).as(Known.SAME)
                        : each.as(Known.OTHER))
            .toList();
    if (!said.isEmpty()) {
      lines.write(of.id(), said);
      if (!isSame) {
        lines.forgetNew(of.id()); // another line may be the one
      }
      annexes.follow(of);
      imports.status(of.id(), Status.CHECKING);
    }
    return !said.isEmpty();
  }

  private static CopiedLine merged(CopiedLine line, Known before) {
    var cells = new HashMap<>(line.cells());
    var fields = new HashSet<>(before.cells().keySet());
    fields.addAll(before.ofFile().keySet());
    fields.removeAll(List.of(NUMBER, SECTION)); // as they are in this file
    fields.stream()
        .filter(field -> isUnchanged(field, line, before))
        .forEach(field -> cells.compute(field, (name, written) -> before.cells().get(name)));
    if (before.category() != null && isUnchanged(CATEGORY, line, before)) {
      cells.putIfAbsent(CATEGORY, before.category());
    }
    var isAsBefore = fields.stream().allMatch(field -> isUnchanged(field, line, before));
    return line.is(before.key()).with(cells, line.leftOut() || before.leftOut() && isAsBefore);
  }

  // In the file as well as in the grid of this import.
  private static boolean isUnchanged(String field, CopiedLine line, Known before) {
    var written = line.ofFile().get(field);
    return Objects.equals(read(written), read(before.ofFile().get(field)))
        && Objects.equals(written, line.cells().get(field));
  }

  // As a person reads it: digits of either kind, spaces that nobody sees.
  private static String read(String cell) {
    return cell == null
        ? null
        : KhmerDigits.toLatin(cell).replaceAll("[\\s\\p{Zs}\\p{Cf}]+", " ").strip();
  }
}
