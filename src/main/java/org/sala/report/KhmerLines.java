package org.sala.report;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Marks in Khmer text, which has no spaces between words, where a line may end. */
final class KhmerLines {

  private static final char BREAK = '\u200B';

  private KhmerLines() {}

  /** The text with a zero-width space at each place where ICU's dictionary lets a line end. */
  static String breakable(String text) {
    if (text.codePoints().noneMatch(c -> c >= 0x1780 && c <= 0x17FF)) {
      return text;
    }
    var places = BreakIterator.getLineInstance(new ULocale("km"));
    places.setText(text);
    var marked = new StringBuilder();
    int from = places.first();
    for (int to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
      marked.append(text, from, to);
      if (to < text.length() && !Character.isWhitespace(text.charAt(to - 1))) {
        marked.append(BREAK);
      }
    }
    return marked.toString();
  }
}
