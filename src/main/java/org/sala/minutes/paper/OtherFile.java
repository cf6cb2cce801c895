package org.sala.minutes.paper;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Files that minutes cannot be read from, each with the steps that make one that can. */
final class OtherFile {

  private OtherFile() {}

  /**
   * Passes a file that may be text.
   *
   * @param head its first bytes
   */
  static void refuse(byte[] head) {
    if (Picture.is(head)) {
      throw FileRefusals.picture();
    }
    var text = new String(head, StandardCharsets.ISO_8859_1);
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
  }

  /** Whether a text is JSON, as exports of comments are. */
  static boolean isJson(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1)
        .matches("(?s)(?:\u00EF\u00BB\u00BF)?\\s*(?:\\{\\s*[\"}]|\\[\\s*[{\\]]).*");
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
