package org.sala.paper;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** Where lines of Khmer may end: it has no spaces between words, and a syllable is never split. */
public final class KhmerLines {

  private static final char SUBSCRIPT = '\u17D2';

  /** A consonant with the sign that shortens what is before it, or that is silent. */
  private static final Predicate<String> CLOSING =
      Pattern.compile("[\\u1780-\\u17A2][\\u17CB\\u17CD]").asMatchPredicate();

  private static final Predicate<String> BARE =
      Pattern.compile("[\\u1780-\\u17A2]").asMatchPredicate();

  /** A syllable that a consonant may close: none of its signs does. */
  private static final Predicate<String> OPEN =
      Pattern.compile("[\\u1780-\\u17B3][^\\u17C6-\\u17C8]*").asMatchPredicate();

  private static final ULocale KHMER = new ULocale("km");

  private KhmerLines() {}

  /**
   * The text in lines that fit, measured as they are drawn: letters that stack take no width of
   * their own.
   *
   * @param width how wide a text is
   * @return the lines in order; none is longer than the most unless a single syllable is
   */
  public static List<String> wrap(String text, ToDoubleFunction<String> width, double most) {
    var lines = new ArrayList<String>();
    text.lines().forEach(paragraph -> wrap(paragraph, width, most, lines));
    return lines;
  }

  private static void wrap(
      String paragraph, ToDoubleFunction<String> width, double most, List<String> into) {
    var line = "";
    for (var word : words(paragraph)) {
      if (fits(line + word, width, most)) {
        line += word;
        continue;
      }
      if (!line.isBlank()) {
        into.add(line.stripTrailing());
        line = "";
      }
      for (var syllable : fits(word, width, most) ? List.of(word) : syllables(word)) {
        if (!line.isEmpty() && !fits(line + syllable, width, most)) {
          into.add(line);
          line = "";
        }
        line += syllable;
      }
    }
    into.add(line.stripTrailing());
  }

  /** The words of a text with the spaces behind them: between two of them a line may end. */
  public static List<String> words(String text) {
    return pieces(text, BreakIterator.getLineInstance(KHMER));
  }

  /** The syllables of a word that is wider than a line; a letter that closes one stays with it. */
  static List<String> syllables(String word) {
    var letters = pieces(word, BreakIterator.getCharacterInstance(KHMER));
    var closed = new ArrayList<String>();
    var mayClose = false;
    for (int i = 0; i < letters.size(); i++) {
      var piece = letters.get(i);
      var isShort = i + 1 < letters.size() && CLOSING.test(letters.get(i + 1));
      if (!closed.isEmpty() && (CLOSING.test(piece) || mayClose && BARE.test(piece) && !isShort)) {
        closed.add(closed.remove(closed.size() - 1) + piece);
        mayClose = false;
      } else {
        closed.add(piece);
        mayClose = OPEN.test(piece);
      }
    }
    return closed;
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

  private static boolean fits(String line, ToDoubleFunction<String> width, double most) {
    var drawn = line.stripTrailing();
    return drawn.isEmpty() || width.applyAsDouble(drawn) <= most;
  }
}
