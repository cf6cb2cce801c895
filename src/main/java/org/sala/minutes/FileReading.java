package org.sala.minutes;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sala.engine.Refusal;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.sala.minutes.Import.Column;
import org.sala.minutes.Import.Status;
import org.sala.minutes.paper.ColumnNames;
import org.sala.minutes.paper.MinutesFile;
import org.sala.minutes.paper.MinutesSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in files of minutes as they are; {@link Checking} looks at the lines afterwards. */
@Service
class FileReading {

  private static final int LONGEST_NAME = 200;

  private final Imports imports;
  private final Rows rows;
  private final HeldMeetings meetings;
  private final ColumnNames columnNames;
  private final MinutesSettings settings;
  private final CorrectedCopies copies;

  FileReading(
      Imports imports,
      Rows rows,
      HeldMeetings meetings,
      ColumnNames columnNames,
      MinutesSettings settings,
      CorrectedCopies copies) {
    this.copies = copies;
    this.imports = imports;
    this.rows = rows;
    this.meetings = meetings;
    this.columnNames = columnNames;
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
    var uses = new HashMap<String, String>();
    var headers =
        new MinutesFile(settings, columnNames)
            .read(
                file,
                name,
                raw -> {
                  use(raw.headers(), uses);
                  var cells = cells(raw.cells(), uses);
                  var key = LineKey.of(of, raw.table(), raw.line(), cells);
                  rows.add(id, raw.line(), key, raw.cells(), cells);
                });
    imports.columns(
        id, headers.stream().map(header -> new Column(header, uses.get(header))).toList());
    copies.compare(of);
    imports.status(id, Status.CHECKING);
    return id;
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
        .filter(cell -> uses.get(cell.getKey()) != null && !VisibleText.isBlank(cell.getValue()))
        .collect(
            Collectors.toMap(
                cell -> uses.get(cell.getKey()),
                Map.Entry::getValue,
                (one, other) -> one,
                HashMap::new));
  }

  private static String shown(String name) {
    var plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
  }
}
