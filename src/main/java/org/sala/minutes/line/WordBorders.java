package org.sala.minutes.line;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Where words begin and end in a text. Khmer has no spaces: ICU's dictionary tells the borders, and
 * a syllable is never cut.
 */
final class WordBorders {

  private static final ULocale KHMER = new ULocale("km");
  private static final ThreadLocal<BreakIterator> WORDS =
      ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(KHMER));

  private static final int WORTH = 3;

  private final String text;
  private final BitSet words = new BitSet();

  WordBorders(String text) {
    this.text = text;
    var iterator = WORDS.get();
    iterator.setText(text);
    for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) {
      words.set(at);
    }
  }

  boolean isWord(int at) {
    return words.get(at);
  }

  /** Whether a syllable may begin here: a sign that hangs on the letter before does not. */
  boolean isSyllable(int at) {
    if (at == 0 || at >= text.length()) {
      return true;
    }
    int type = Character.getType(text.charAt(at));
    return type != Character.NON_SPACING_MARK
        && type != Character.COMBINING_SPACING_MARK
        && text.charAt(at - 1) != '\u17D2';
  }

  /** How many syllables lie between two places; a final consonant counts as one. */
  int syllables(int from, int to) {
    int count = 0;
    for (int at = from; at < to; at++) {
      count += at == from || isSyllable(at) ? 1 : 0;
    }
    return count;
  }

  /** The words of three letters or more that lie wholly outside the places that are taken. */
  List<String> outside(BitSet taken) {
    var left = new ArrayList<String>();
    for (int from = words.nextSetBit(0), to; from >= 0; from = to) {
      to = words.nextSetBit(from + 1);
      if (to - from >= WORTH && taken.get(from, to).isEmpty() && isLetters(from, to)) {
        left.add(text.substring(from, to));
      }
    }
    return left;
  }

  private boolean isLetters(int from, int to) {
    return text.substring(from, to).chars().noneMatch(Character::isDigit)
        && Character.isLetter(text.charAt(from));
  }
}
