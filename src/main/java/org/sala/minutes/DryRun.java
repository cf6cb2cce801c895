package org.sala.minutes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sala.engine.Refusal;
import org.sala.minutes.Assessment.Frame;
import org.sala.minutes.Import.Column;
import org.sala.request.RequestAccess;
import org.sala.request.SearchKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in minutes and lets the secretary correct them; nothing becomes a request here. */
@Service
class DryRun {

  private static final int LONGEST_NAME = 200;
  private static final Pattern KEY_OF_LATER_TABLE = Pattern.compile("t(\\d{1,4}):.*");

  private final Imports imports;
  private final Rows rows;
  private final HeldMeetings meetings;
  private final LineChecks checks;
  private final Assessment assessment;
  private final ColumnNames columnNames;
  private final MinutesSettings settings;
  private final RequestAccess access;

  DryRun(
      Imports imports,
      Rows rows,
      HeldMeetings meetings,
      LineChecks checks,
      Assessment assessment,
      ColumnNames columnNames,
      MinutesSettings settings,
      RequestAccess access) {
    this.imports = imports;
    this.rows = rows;
    this.meetings = meetings;
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

  /**
   * Begins a sheet that is filled in by hand.
   *
   * @param channel of comments, null for a meeting
   */
  @Transactional
  public long begin(String meetingNumber, String channel, String user) {
    return imports.begin(meetingNumber, channel(meetingNumber, channel), null, user);
  }

  /**
   * Reads a file, line by line, into a dry run of its own.
   *
   * @param name as the sender calls the file
   * @throws Refusal if the file as a whole is not what minutes are
   */
  @Transactional
  public long read(Path file, String name, String meetingNumber, String channel, String user) {
    var id = imports.begin(meetingNumber, channel(meetingNumber, channel), shown(name), user);
    var frame = frame(imports.find(id).orElseThrow(), user);
    var uses = new HashMap<String, String>();
    var headers =
        new MinutesFile(settings, columnNames)
            .read(
                file,
                name,
                raw -> {
                  use(raw.headers(), uses);
                  var cells = cells(raw.cells(), uses);
                  var key = key(frame, raw.table(), raw.line(), cells);
                  assessment.assess(frame, raw.line(), key, raw.cells(), cells, false);
                });
    imports.columns(
        id, headers.stream().map(header -> new Column(header, uses.get(header))).toList());
    return id;
  }

  /** Writes what the secretary corrected or added, and assesses these lines again. */
  @Transactional
  public List<Row> write(Import of, List<Edit> edits, String user) {
    refuseWhileRegistering(of);
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
    if (before != null && isDone(before)) {
      return before;
    }
    var line = before == null ? rows.nextLine(id) : before.line();
    if (line > settings.rows()) {
      throw FileRefusals.tooManyRows(settings.rows());
    }
    var cells = known(edit.cells());
    var key = key(frame, table(before), line, cells);
    var row = assessment.assess(frame, line, key, rows.raw(id, line), cells, edit.leftOut());
    if (before != null && !before.key().equals(row.key())) {
      rows.linesWithKey(id, before.key()).forEach(other -> assess(frame, other));
    }
    return row;
  }

  /** Says what a column of the file means, or that it means nothing (a null field). */
  @Transactional
  public void use(Import of, String header, String field, String user) {
    refuseWhileRegistering(of);
    var former =
        of.columns().stream()
            .filter(column -> column.header().equals(header))
            .findFirst()
            .orElseThrow(() -> new Refusal("There is no such column.", "គ្មានជួរឈរនេះទេ។"))
            .field();
    imports.columns(
        of.id(),
        of.columns().stream()
            .map(column -> column.header().equals(header) ? new Column(header, field) : column)
            .toList());
    var frame = frame(of, user);
    for (var lines = rows.linesFrom(of.id(), 0);
        !lines.isEmpty();
        lines = rows.linesFrom(of.id(), lines.get(lines.size() - 1) + 1)) {
      lines.forEach(line -> use(frame, line, header, former, field));
    }
  }

  private void use(Frame frame, int line, String header, String former, String field) {
    var row = rows.find(frame.of().id(), line).orElseThrow();
    var raw = rows.raw(frame.of().id(), line);
    if (!raw.containsKey(header)) {
      return;
    }
    var cells = new HashMap<>(row.cells());
    if (former != null) {
      cells.remove(former, raw.get(header));
    }
    if (field != null) {
      cells.put(field, raw.get(header));
    }
    var key = key(frame, table(row), line, cells);
    assessment.assess(frame, line, key, raw, cells, row.leftOut());
  }

  /** Takes a line out of the dry run. */
  @Transactional
  public void remove(Import of, int line, String user) {
    refuseWhileRegistering(of);
    var row = rows.find(of.id(), line);
    rows.remove(of.id(), line);
    row.ifPresent(
        gone ->
            rows.linesWithKey(of.id(), gone.key())
                .forEach(other -> assess(frame(of, user), other)));
  }

  private void assess(Frame frame, int line) {
    var row = rows.find(frame.of().id(), line).orElseThrow();
    if (!isDone(row)) {
      var raw = rows.raw(frame.of().id(), line);
      assessment.assess(frame, line, row.key(), raw, row.cells(), row.leftOut());
    }
  }

  private static boolean isDone(Row row) {
    return row.state() == Row.State.REGISTERED || row.state() == Row.State.UPDATED;
  }

  private Frame frame(Import of, String user) {
    var meeting = meetings.find(of.meetingNumber()).orElse(null);
    return new Frame(of, checks.with(of.channel(), meeting), access.person(user));
  }

  private String channel(String meetingNumber, String channel) {
    if (meetingNumber == null) {
      return channel;
    }
    return meetings
        .find(meetingNumber)
        .orElseThrow(() -> new Refusal("There is no such meeting.", "គ្មានកិច្ចប្រជុំនេះទេ។"))
        .channel();
  }

  private static void refuseWhileRegistering(Import of) {
    if (!of.isDraft()) {
      throw new Refusal(
          "These minutes are being registered. Wait until that is done.",
          "កំណត់ហេតុនេះកំពុងត្រូវបានចុះបញ្ជី។ សូមរង់ចាំរហូតដល់ចប់។");
    }
  }

  // Two tables may call the same field differently; in one table a field has one column.
  private void use(List<String> headers, Map<String, String> uses) {
    var taken = new HashSet<String>();
    for (var header : headers) {
      if (!uses.containsKey(header)) {
        uses.put(
            header, columnNames.field(header).filter(field -> !taken.contains(field)).orElse(null));
      }
      taken.add(uses.get(header));
    }
  }

  private static Map<String, String> cells(Map<String, String> raw, Map<String, String> uses) {
    return raw.entrySet().stream()
        .filter(cell -> uses.get(cell.getKey()) != null)
        .collect(
            Collectors.toMap(
                cell -> uses.get(cell.getKey()),
                Map.Entry::getValue,
                (one, other) -> one,
                HashMap::new));
  }

  private Map<String, String> known(Map<String, String> cells) {
    var known = new HashMap<String, String>();
    cells.forEach(
        (field, text) -> {
          if (columnNames.isField(field) && text != null && !text.isBlank()) {
            if (text.length() > settings.cellLength()) {
              throw new Refusal(
                  "A cell is too long. Shorten it.", "ក្រឡាមួយវែងពេក។ សូមធ្វើឱ្យខ្លី។");
            }
            known.put(field, text.strip());
          }
        });
    return known;
  }

  // A comment is known by its address, a line of minutes by its number or, without one, its place.
  private static String key(Frame frame, int table, int line, Map<String, String> cells) {
    if (!frame.isMinutes()) {
      var permalink = cells.get("permalink");
      return permalink == null
          ? "line-" + line
          : UUID.nameUUIDFromBytes(permalink.getBytes(StandardCharsets.UTF_8)).toString();
    }
    var number = cells.get("row");
    var prefix = table > 1 ? "t" + table + ":" : "";
    if (number == null) {
      return "line-" + line;
    }
    var key = prefix + SearchKey.of(number);
    return key.length() > 100 ? key.substring(0, 100) : key;
  }

  private static int table(Row row) {
    var prefix = row == null ? null : KEY_OF_LATER_TABLE.matcher(row.key());
    return prefix != null && prefix.matches() ? Integer.parseInt(prefix.group(1)) : 1;
  }

  private static String shown(String name) {
    var plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
  }
}
