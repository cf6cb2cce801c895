package org.sala.minutes.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.sala.engine.Refusal;

/** A file of minutes, of whatever kind; its rows are read one by one and never kept. */
public class MinutesFile {

  private final MinutesSettings settings;
  private final ColumnNames names;

  public MinutesFile(MinutesSettings settings, ColumnNames names) {
    this.settings = settings;
    this.names = names;
  }

  /**
   * Reads a file.
   *
   * @param name as the sender calls it: only its ending is looked at, and must fit the content
   * @return the column names
   * @throws Refusal if the file is not what minutes are, with a sentence that says why
   */
  public List<String> read(Path file, String name, Consumer<RawLine> lines) {
    var rows = new TableReader(settings, names, lines);
    try {
      var kind = kind(file);
      refuseWrongExtension(name, kind);
      switch (kind) {
        case XLSX -> Workbook.read(file, rows);
        case DOCX -> Document.read(file, rows);
        case CSV -> SeparatedText.read(file, names, rows);
      }
      return rows.end();
    } catch (ZipException e) {
      throw FileRefusals.damaged();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileKind kind(Path file) throws IOException {
    if (Files.size(file) > settings.fileSize().toBytes()) {
      throw FileRefusals.tooLarge(settings.fileSize().toMegabytes());
    }
    byte[] head;
    try (var stream = Files.newInputStream(file)) {
      head = stream.readNBytes(8);
    }
    if (head.length == 0) {
      throw FileRefusals.empty();
    }
    if (starts(head, 'P', 'K')) {
      return PackedFile.inspect(file, settings);
    }
    if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw FileRefusals.lockedOrOld();
    }
    if (starts(head, '%', 'P', 'D', 'F') || starts(head, '<') || starts(head, '{', '\\')) {
      throw FileRefusals.unknownKind();
    }
    return FileKind.CSV;
  }

  private static void refuseWrongExtension(String name, FileKind is) {
    var dot = name.lastIndexOf('.');
    var ending = name.substring(dot + 1).toUpperCase(Locale.ROOT);
    var isText = is == FileKind.CSV && List.of("CSV", "TSV", "TXT").contains(ending);
    if (dot >= 0 && !isText && !ending.equals(is.name())) {
      throw ending.endsWith("M") && is != FileKind.CSV
          ? FileRefusals.macros()
          : FileRefusals.wrongExtension(is.name());
    }
  }

  private static boolean starts(byte[] head, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (head.length <= i || (head[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
