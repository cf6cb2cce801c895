package org.sala.minutes.paper;

import java.nio.charset.StandardCharsets;

/** Pictures, known by their first bytes. */
final class Picture {

  private static final int[][] BEGINNINGS = {
    {0xFF, 0xD8, 0xFF}, // JPEG
    {0x89, 'P', 'N', 'G'},
    {'G', 'I', 'F', '8'},
    {'I', 'I', '*', 0},
    {'M', 'M', 0, '*'},
    {'B', 'M'},
  };

  private Picture() {}

  static boolean is(byte[] head) {
    for (var beginning : BEGINNINGS) {
      if (OtherFile.starts(head, beginning) && isBinary(head)) {
        return true;
      }
    }
    var text = new String(head, StandardCharsets.ISO_8859_1);
    return text.startsWith("RIFF") && text.contains("WEBP") || text.indexOf("ftyp") == 4;
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
}
