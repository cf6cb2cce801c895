package org.sala.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** DOCX and XLSX files: every part is unpacked once, piece by piece, and looked through. */
public final class PackedOffice {

  private static final int PARTS = 5_000;
  private static final long UNPACKED = 200_000_000;
  private static final long RATIO = 200;
  private static final long SMALL = 1_000_000;
  private static final List<String> PROGRAMS =
      List.of("vbaproject", "vbadata", "macrosheets", "activex", "oleobject", "customui");
  private static final String PROGRAM_ENDINGS =
      ".*\\.(exe|dll|js|vbs|bat|cmd|com|scr|ps1|jar|class|html?|svg|hta|lnk|msi|docm|xlsm|dotm|xlam)";
  private static final List<String> STRANGE_MARKUP =
      List.of("<!DOCTYPE", "<!ENTITY", "macroEnabled", "attachedTemplate", "DDEAUTO", "\0");

  private PackedOffice() {}

  /**
   * Which of both it is.
   *
   * @throws org.sala.engine.Refusal if it is neither, brings programs, or unpacks to far more
   */
  static EvidenceKind inspect(Path file) throws IOException {
    return inspect(file, UNPACKED);
  }

  /**
   * Which of both it is.
   *
   * @param unpacked how many bytes it may be when it is unpacked
   * @throws org.sala.engine.Refusal if it is neither, brings programs, or unpacks to far more
   */
  public static EvidenceKind inspect(Path file, long unpacked) throws IOException {
    try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      var isWorkbook = zip.getEntry("xl/workbook.xml") != null;
      var isDocument = zip.getEntry("word/document.xml") != null;
      if (isWorkbook && isDocument) {
        throw EvidenceRefusals.twoKinds();
      }
      if (!isWorkbook && !isDocument || zip.getEntry("[Content_Types].xml") == null) {
        throw EvidenceRefusals.unknownKind();
      }
      if (zip.size() > PARTS) {
        throw EvidenceRefusals.tooMuchInside();
      }
      long left = unpacked;
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        left -= inspect(zip, entries.nextElement(), left);
      }
      return isWorkbook ? EvidenceKind.XLSX : EvidenceKind.DOCX;
    }
  }

  private static long inspect(ZipFile zip, ZipEntry part, long left) throws IOException {
    var name = part.getName().toLowerCase(Locale.ROOT);
    if (PROGRAMS.stream().anyMatch(name::contains)
        || name.matches(PROGRAM_ENDINGS)
        || name.contains("..")
        || name.startsWith("/")) {
      throw EvidenceRefusals.program();
    }
    var limit = Math.min(left, Math.max(SMALL, RATIO * Math.max(0, part.getCompressedSize())));
    try (InputStream stream = zip.getInputStream(part)) {
      var isMarkup = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
      if (!isMarkup) {
        refusePrograms(stream.readNBytes(4));
      }
      var scan = new WordScan(isMarkup ? STRANGE_MARKUP : List.of(), UnaryOperator.identity());
      if (scan.finds(stream, limit)) {
        throw EvidenceRefusals.program();
      }
      return scan.size();
    }
  }

  private static void refusePrograms(byte[] head) {
    var start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.startsWith("PK\u0003\u0004")
        || start.startsWith("MZ")
        || start.startsWith("\u007FELF")
        || start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      throw EvidenceRefusals.program();
    }
  }
}
