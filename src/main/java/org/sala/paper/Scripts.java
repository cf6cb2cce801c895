package org.sala.paper;

import java.lang.Character.UnicodeScript;

/** Where Khmer begins and ends in a text: word processors keep a look of its own for it. */
final class Scripts {

  private Scripts() {}

  static boolean isKhmer(int letter) {
    return UnicodeScript.of(letter) == UnicodeScript.KHMER;
  }

  /** The end of what is written alike from here; spaces and signs belong to the letters before. */
  static int end(String text, int from) {
    var khmer = isKhmer(text.codePointAt(from));
    int at = from;
    while (at < text.length()) {
      int letter = text.codePointAt(at);
      if (at > from && !isShared(letter) && isKhmer(letter) != khmer) {
        break;
      }
      at += Character.charCount(letter);
    }
    return at;
  }

  private static boolean isShared(int letter) {
    var script = UnicodeScript.of(letter);
    return script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
  }
}
