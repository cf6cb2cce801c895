package org.sala.report;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** Where lines of Khmer may end: it has no spaces between words, and a syllable is never split. */
final class KhmerLines {

  private static final char SUBSCRIPT = '\u17D2';
  private static final ULocale KHMER = new ULocale("km");
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private KhmerLines() {}

  /**
   * The text in lines that fit, measured as they are drawn: letters that stack take no width of
   * their own.
   *
   * @param font the font and size in which it is drawn
   * @param width in the units of the font's size
   * @return the lines in order; none is longer than the width unless a single syllable is
   */
  static List<String> wrap(String text, Font font, float width) {
    var lines = new ArrayList<String>();
    text.lines().forEach(paragraph -> wrap(paragraph, font, width, lines));
    return lines;
  }

  private static void wrap(String paragraph, Font font, float width, List<String> into) {
    var line = "";
    for (var word : pieces(paragraph, BreakIterator.getLineInstance(KHMER))) {
      if (fits(line + word, font, width)) {
        line += word;
        continue;
      }
      if (!line.isBlank()) {
        into.add(line.stripTrailing());
        line = "";
      }
      for (var syllable :
          fits(word, font, width)
              ? List.of(word)
              : pieces(word, BreakIterator.getCharacterInstance(KHMER))) {
        if (!line.isEmpty() && !fits(line + syllable, font, width)) {
          into.add(line);
          line = "";
        }
        line += syllable;
      }
    }
    into.add(line.stripTrailing());
  }

  private static List<String> pieces(String text, BreakIterator places) {
    places.setText(text);
    var pieces = new ArrayList<String>();
    int from = places.first();
    for (int to = places.next(); to != BreakIterator.DONE; to = places.next()) {
      if (to == text.length() || isSyllableEnd(text, to)) {
        pieces.add(text.substring(from, to));
        from = to;
      }
    }
    return pieces;
  }

  // A sign that joins the next letter below the last one, or anything that hangs on a letter.
  private static boolean isSyllableEnd(String text, int at) {
    return text.charAt(at - 1) != SUBSCRIPT
        && text.charAt(at) != SUBSCRIPT
        && !isHanging(text.charAt(at));
  }

  private static boolean isHanging(char letter) {
    return letter >= 0x17B4 && letter <= 0x17D1 || letter == 0x17D3 || letter == 0x17DD;
  }

  private static boolean fits(String line, Font font, float width) {
    var drawn = line.stripTrailing();
    return drawn.isEmpty() || width(drawn, font) <= width;
  }

  /** How wide a line is when its letters are stacked and joined. */
  static double width(String line, Font font) {
    var letters = line.toCharArray();
    return font.layoutGlyphVector(MEASURE, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT)
        .getLogicalBounds()
        .getWidth();
  }
}
