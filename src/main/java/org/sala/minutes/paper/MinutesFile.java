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

  private static final int HEAD = 1_024;

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
   * @return what was found in each of its tables
   * @throws Refusal if the file is not what minutes are, with a sentence that says why
   */
  public List<FoundTable> read(Path file, String name, Consumer<RawLine> lines) {
    var rows = new TableReader(settings, names, lines);
    try {
      var kind = kind(file);
      refuseWrongExtension(name, kind);
      switch (kind) {
        case XLSX -> Workbook.read(file, rows);
        case XLS -> OldWorkbook.read(file, rows);
        case ODS -> OpenDocument.readSheets(file, rows);
        case DOCX -> Document.read(file, rows);
        case ODT -> OpenDocument.readText(file, rows);
        case CSV -> SeparatedText.read(file, names, rows);
        case JSON -> CommentExport.read(file, rows);
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
      head = stream.readNBytes(HEAD);
    }
    if (head.length == 0) {
      throw FileRefusals.empty();
    }
    if (OtherFile.starts(head, 'P', 'K')) {
      return PackedFile.inspect(file, settings);
    }
    if (OtherFile.starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return OldFile.inspect(file);
    }
    OtherFile.refuse(head);
    return OtherFile.isJson(head) ? FileKind.JSON : FileKind.CSV;
  }

  // A text may be called as any program calls it: Excel itself saves some under .xls.
  private static void refuseWrongExtension(String name, FileKind is) {
    var dot = name.lastIndexOf('.');
    var ending = name.substring(dot + 1).toUpperCase(Locale.ROOT);
    var isText = is == FileKind.CSV && List.of("CSV", "TSV", "TXT", "TAB", "XLS").contains(ending);
    if (dot >= 0 && !isText && !ending.equals(is.name())) {
      throw FileRefusals.wrongExtension(is == FileKind.CSV ? "text" : is.name());
    }
  }
}
