package org.sala.minutes.paper;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Files that minutes cannot be read from, each with the steps that make one that can. */
final class OtherFile {

  private static final int[][] PICTURES = {
    {0xFF, 0xD8, 0xFF}, // JPEG
    {0x89, 'P', 'N', 'G'},
    {'G', 'I', 'F', '8'},
    {'I', 'I', '*', 0},
    {'M', 'M', 0, '*'},
    {'B', 'M'},
  };

  private OtherFile() {}

  /**
   * Passes a file that may be text.
   *
   * @param head its first bytes
   */
  static void refuse(byte[] head) {
    for (var picture : PICTURES) {
      if (starts(head, picture) && isBinary(head)) {
        throw FileRefusals.picture();
      }
    }
    var text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("RIFF") && text.contains("WEBP") || text.indexOf("ftyp") == 4) {
      throw FileRefusals.picture();
    }
    if (text.startsWith("%PDF")) {
      throw FileRefusals.pdf();
    }
    if (text.startsWith("{\\rtf")) {
      throw FileRefusals.richText();
    }
    var plain = text.replaceFirst("^\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
    if (plain.startsWith("<")) {
      throw FileRefusals.page();
    }
    if (plain.startsWith("{\"") || plain.startsWith("[{") || plain.matches("(?s)[\\[{]\\s+.*")) {
      throw FileRefusals.unknownKind();
    }
  }

  // A text may begin with the letters of a picture.
  private static boolean isBinary(byte[] head) {
    for (var one : head) {
      if (one >= 0 && one < 9) {
        return true;
      }
    }
    return false;
  }

  static boolean starts(byte[] head, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (head.length <= i || (head[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
