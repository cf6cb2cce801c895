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
import org.sala.minutes.CopiedLines.Copied;
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

  private static final String SAME = "SAME";
  private static final String OTHER = "OTHER";
  private static final String NUMBER = "row";
  private static final String CATEGORY = "category";
  private static final String SECTION = "section";
  private static final int LONGEST_KEY = 100;

  private final KnownLines known;
  private final CopiedLines lines;
  private final Imports imports;

  CorrectedCopies(KnownLines known, CopiedLines lines, Imports imports) {
    this.imports = imports;
    this.known = known;
    this.lines = lines;
  }

  /**
   * Before its check: finds for each line of an import which one of before it is; comments are left
   * as they are.
   */
  void compare(Import of) {
    if (of.meetingNumber() == null) {
      return;
    }
    var before = known.before(of);
    if (before.isEmpty()) {
      return;
    }
    var all = lines.of(of);
    var settled = all.stream().filter(line -> line.said() != null).map(Copied::key).toList();
    var open = all.stream().filter(line -> line.said() == null).toList();
    var free = before.stream().filter(each -> !settled.contains(each.key())).toList();
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
            .filter(line -> !open.contains(line))
            .toList());
  }

  private static Copied known(Import of, Copied line, Match match, Known before, Set<String> keys) {
    if (before != null && match.isSure()) {
      return merged(line, before);
    }
    var asked = before != null && before.isRequest() ? before.key() : null;
    return line.is(free(line.key(), keys, of.id()), asked);
  }

  /**
   * Says of lines that may be earlier ones whether they are.
   *
   * @param line null for all of which it is asked
   * @return whether any was asked
   */
  @Transactional
  public boolean say(Import of, Integer line, boolean isSame) {
    of.refuseUnlessDraft();
    var before =
        known.before(of).stream().collect(Collectors.toMap(Known::key, Function.identity()));
    var said =
        lines.of(of).stream()
            .filter(each -> each.asked() != null && (line == null || each.line() == line))
            .map(each -> isSame ? merged(each, before.get(each.asked())) : each)
            .map(each -> each.saying(isSame ? SAME : OTHER))
            .toList();
    if (!said.isEmpty()) {
      lines.write(of.id(), said);
      imports.status(of.id(), Status.CHECKING);
    }
    return !said.isEmpty();
  }

  // The number of a line that is another one's already gets the import's behind it.
  private static String free(String key, Set<String> taken, long importId) {
    var behind = "~" + importId;
    if (!taken.contains(key)) {
      return key;
    }
    return key.substring(0, Math.min(key.length(), LONGEST_KEY - behind.length())) + behind;
  }

  private static Copied merged(Copied line, Known before) {
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
    return line.is(before.key(), null)
        .with(cells, line.leftOut() || before.leftOut() && isAsBefore);
  }

  // In the file as well as in the grid of this import.
  private static boolean isUnchanged(String field, Copied line, Known before) {
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
