package org.sala.minutes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.minutes.Import.Status;
import org.sala.minutes.paper.ColumnNames;
import org.sala.minutes.paper.FoundTable;
import org.sala.minutes.paper.MinutesFile;
import org.sala.minutes.paper.MinutesSettings;
import org.sala.minutes.paper.RawLine;
import org.sala.minutes.paper.RowRole;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in files of minutes as they are; {@link Checking} looks at the lines afterwards. */
@Service
class FileReading {

  private static final int LONGEST_NAME = 200;

  private final Imports imports;
  private final Rows rows;
  private final Asides asides;
  private final LineRoles roles;
  private final HeldMeetings meetings;
  private final ColumnNames columnNames;
  private final FieldNames fields;
  private final Choices choices;
  private final MinutesSettings settings;

  FileReading(
      Imports imports,
      Rows rows,
      Asides asides,
      LineRoles roles,
      HeldMeetings meetings,
      ColumnNames columnNames,
      FieldNames fields,
      Choices choices,
      MinutesSettings settings) {
    this.imports = imports;
    this.rows = rows;
    this.asides = asides;
    this.roles = roles;
    this.meetings = meetings;
    this.columnNames = columnNames;
    this.fields = fields;
    this.choices = choices;
    this.settings = settings;
  }

  /**
   * Begins a sheet that is filled in by hand.
   *
   * @param channel of comments, null for a meeting
   * @throws Refusal if it is not of one of both
   */
  @Transactional
  public long begin(String meetingNumber, String channel, String user) {
    return imports.begin(meetingNumber, channel(meetingNumber, channel), null, user);
  }

  /**
   * Reads a file, line by line, into an import of its own, which waits to be checked.
   *
   * @param name as the sender calls the file
   * @throws Refusal if the file as a whole is not what minutes are
   */
  @Transactional
  public long read(Path file, String name, String meetingNumber, String channel, String user) {
    var id = imports.begin(meetingNumber, channel(meetingNumber, channel), shown(name), user);
    var of = imports.find(id).orElseThrow();
    var uses =
        new ColumnUses(
            header -> field(of, header),
            header -> columnNames.sureField(header).isPresent(),
            table -> choices.of(meetingNumber, table));
    var parts = new Parts();
    var said = new TreeMap<RowRole, List<Integer>>();
    var found =
        new MinutesFile(settings, columnNames)
            .read(
                file,
                name,
                raw -> {
                  keep(of, raw, uses, parts);
                  uses.role(raw).ifPresent(role -> add(said, role, raw.line()));
                });
    imports.columns(id, uses.columns(found.stream().flatMap(t -> t.headers().stream()).toList()));
    imports.found(id, found);
    var read = imports.find(id).orElseThrow();
    if (found.stream().noneMatch(FoundTable::isKnown)) {
      roles.change(read, asides.unknown(id, largest(found)), RowRole.LINE);
    }
    said.forEach((role, lines) -> roles.change(read, lines, role));
    imports.status(id, Status.CHECKING);
    return id;
  }

  private void keep(Import of, RawLine raw, ColumnUses uses, Parts parts) {
    var cells = uses.cells(raw);
    if (raw.role() == RowRole.LINE) {
      var key = LineKey.of(of, parts.of(raw, cells.get("row")), raw.line(), cells);
      rows.add(of.id(), raw, key, cells);
    } else {
      asides.add(of.id(), raw);
    }
  }

  private String field(Import of, String header) {
    var field = columnNames.field(header).orElse(null);
    return of.meetingNumber() == null ? field : fields.ofMinutes(field);
  }

  private static void add(Map<RowRole, List<Integer>> to, RowRole role, int line) {
    to.computeIfAbsent(role, each -> new ArrayList<>()).add(line);
  }

  private static int largest(List<FoundTable> found) {
    return found.stream().max(Comparator.comparingInt(FoundTable::kept)).orElseThrow().table();
  }

  private String channel(String meetingNumber, String channel) {
    MinutesSource.check(meetingNumber, channel);
    if (meetingNumber == null) {
      return channel;
    }
    return meetings
        .find(meetingNumber)
        .orElseThrow(() -> new Refusal(Wording.of("minutes.no-such-meeting")))
        .channel();
  }

  private static String shown(String name) {
    var plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
  }
}
