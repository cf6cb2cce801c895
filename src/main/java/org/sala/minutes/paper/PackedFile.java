package org.sala.minutes.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks through a packed office file before anything else reads it: unpacks every part once, piece
 * by piece, and refuses what is larger, deeper or other than a table needs.
 */
final class PackedFile {

  private static final int PARTS = 2_000;
  private static final long LARGE_PART = 24_000_000;
  private static final long OTHER_PART = 4_000_000;

  private PackedFile() {}

  /**
   * What the file is.
   *
   * @throws org.sala.engine.Refusal if it is not a plain file of one of the kinds
   */
  static FileKind inspect(Path file, MinutesSettings settings) throws IOException {
    refuseTwoKinds(file);
    try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      var kind = kind(zip);
      if (zip.size() > PARTS) {
        throw FileRefusals.tooMuchInside();
      }
      long left = settings.unpackedSize().toBytes();
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        left -= inspect(zip, entries.nextElement(), left);
      }
      return kind;
    }
  }

  private static FileKind kind(ZipFile zip) throws IOException {
    var kinds = new ArrayList<FileKind>();
    if (zip.getEntry("xl/workbook.xml") != null) {
      kinds.add(FileKind.XLSX);
    }
    if (zip.getEntry("word/document.xml") != null) {
      kinds.add(FileKind.DOCX);
    }
    if (zip.getEntry("content.xml") != null) {
      kinds.add(OpenKind.of(zip));
    }
    if (kinds.isEmpty()) {
      throw zip.getEntry("xl/workbook.bin") != null
          ? FileRefusals.binaryWorkbook()
          : FileRefusals.unknownKind();
    }
    if (kinds.size() > 1) {
      throw FileRefusals.twoKinds();
    }
    return kinds.get(0);
  }

  // A page or a PDF is recognised by its first thousand bytes; in a table they hold no such marks.
  private static void refuseTwoKinds(Path file) throws IOException {
    byte[] head;
    try (var stream = java.nio.file.Files.newInputStream(file)) {
      head = stream.readNBytes(1024);
    }
    var text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
    if (text.contains("%pdf-") || text.contains("<html") || text.contains("<script")) {
      throw FileRefusals.twoKinds();
    }
  }

  private static long inspect(ZipFile zip, ZipEntry part, long left) throws IOException {
    var name = part.getName().toLowerCase(java.util.Locale.ROOT);
    if (name.contains("vbaproject")
        || name.contains("macrosheets")
        || name.contains("vbadata")
        || name.matches("(basic|scripts)/.*script.*")) {
      throw FileRefusals.macros();
    }
    var limit = Math.min(left, limit(name));
    try (InputStream stream = zip.getInputStream(part)) {
      if (name.endsWith(".xml") || name.endsWith(".rels")) {
        return new MarkupScan(limit, name.equals("[content_types].xml")).scan(stream);
      }
      return size(stream, limit);
    }
  }

  private static long limit(String name) {
    if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
      return Long.MAX_VALUE;
    }
    var isLarge =
        name.startsWith("xl/worksheets/")
            || name.equals("xl/sharedstrings.xml")
            || name.equals("word/document.xml")
            || name.equals("content.xml");
    return isLarge ? LARGE_PART : OTHER_PART;
  }

  private static long size(InputStream stream, long limit) throws IOException {
    var buffer = new byte[16_384];
    long size = 0;
    for (int read = stream.readNBytes(buffer, 0, 4); read > 0; read = stream.read(buffer)) {
      if (size == 0 && read == 4 && buffer[0] == 'P' && buffer[1] == 'K' && buffer[2] == 3) {
        throw FileRefusals.nestedFile();
      }
      size += read;
      if (size > limit) {
        throw FileRefusals.tooMuchInside();
      }
    }
    return size;
  }
}
