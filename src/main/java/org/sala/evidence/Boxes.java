package org.sala.evidence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Files that are made of boxes (ISO 14496-12): films and sound of phones, HEIC pictures. */
final class Boxes {

  private static final Set<String> HEIC =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
  private static final Set<String> SOUND = Set.of("M4A ", "M4B ");
  private static final Set<String> FILM =
      Set.of(
          "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "MSNV", "M4V ", "dash");
  private static final int MOST = 10_000;

  private Boxes() {}

  /** What the first box says that the file is. */
  static EvidenceKind kind(FileEnds ends) {
    var brand = word(ends.head(), 8);
    if (HEIC.contains(brand)) {
      return EvidenceKind.HEIC;
    }
    if (SOUND.contains(brand)) {
      return EvidenceKind.M4A;
    }
    if (brand.startsWith("3gp") || brand.startsWith("3g2") || brand.startsWith("3ge")) {
      return EvidenceKind.THREE_GP;
    }
    if (FILM.contains(brand)) {
      return EvidenceKind.MP4;
    }
    throw EvidenceRefusals.unknownKind();
  }

  /**
   * Walks over the boxes: they fill the file to its end, and one of them tells what is inside.
   *
   * @throws org.sala.engine.Refusal if something else stands between or behind them
   */
  static void check(Path path) throws IOException {
    var seen = new HashSet<String>();
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      long at = 0;
      for (int boxes = 0; at < file.length(); boxes++) {
        if (boxes > MOST || file.length() - at < 8) {
          throw EvidenceRefusals.damaged();
        }
        file.seek(at);
        long size = file.readInt() & 0xFFFFFFFFL;
        var head = new byte[4];
        file.readFully(head);
        var type = word(head, 0);
        if (!type.matches("[ -~\u00A9]{4}")) {
          throw EvidenceRefusals.damaged();
        }
        seen.add(type);
        if (size == 1) {
          size = file.readLong();
        }
        at = size == 0 ? file.length() : at + Math.max(size, 0);
        if (size != 0 && size < 8 || at > file.length()) {
          throw EvidenceRefusals.damaged();
        }
      }
    }
    if (!seen.contains("moov") && !seen.contains("meta")) {
      throw EvidenceRefusals.damaged();
    }
  }

  private static String word(byte[] bytes, int at) {
    return bytes.length < at + 4 ? "" : new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
  }
}
