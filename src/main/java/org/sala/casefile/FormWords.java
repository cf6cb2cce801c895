package org.sala.casefile;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.sala.language.Language;
import org.sala.language.VisibleText;

/**
 * The words of forms: process owners write them as "Khmer / English", and a reader is shown the
 * half of their language.
 */
final class FormWords {

  private static final String BETWEEN = "\\s+/\\s+|\\s*\n\\s*";

  private FormWords() {}

  /** The half in the reader's language; the whole text if it is not written in two languages. */
  static String half(String text) {
    if (text == null) {
      return null;
    }
    var heading = text.replaceFirst("^(#+ )?.*", "$1").lines().findFirst().orElse("");
    var parts =
        Arrays.stream(text.substring(heading.length()).split(BETWEEN))
            .filter(part -> !VisibleText.isBlank(part))
            .toList();
    var mine = parts.stream().filter(FormWords::isForReader).toList();
    return mine.isEmpty() || mine.size() == parts.size()
        ? text
        : heading + mine.stream().collect(Collectors.joining("\n"));
  }

  private static boolean isForReader(String part) {
    var khmer =
        part.codePoints()
            .anyMatch(
                letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.KHMER);
    return khmer == (Language.ofReader() == Language.KM);
  }
}
