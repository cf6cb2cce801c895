package org.sala.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.sala.language.Bilingual;
import org.sala.language.Language;
import org.sala.language.VisibleText;

/**
 * The words of forms: process owners write them as "Khmer / English", and a reader is shown the
 * half of their language.
 */
public final class FormWords {

  private static final String BETWEEN = "\\s+/\\s+|\\s*\n\\s*";

  private FormWords() {}

  /** The half in the reader's language; the whole text if it is not written in two languages. */
  static String half(String text) {
    return half(text, Language.ofReader());
  }

  /** Both halves of a text that is written in two languages. */
  public static Bilingual both(String text) {
    return Bilingual.each(language -> half(text, language));
  }

  /** Names of choices as the case file keeps them, so that each reader finds their half. */
  static String written(List<Bilingual> names) {
    var all = Bilingual.joined(", ", names.stream().map(FormWords::withoutBetween).toList());
    return all.km().equals(all.en()) ? all.en() : all.km() + " / " + all.en();
  }

  private static Bilingual withoutBetween(Bilingual name) {
    return name.map(half -> half.replaceAll(BETWEEN, "/"));
  }

  private static String half(String text, Language language) {
    if (text == null) {
      return null;
    }
    var heading = text.replaceFirst("^(#+ )?.*", "$1").lines().findFirst().orElse("");
    var parts =
        Arrays.stream(text.substring(heading.length()).split(BETWEEN))
            .filter(part -> !VisibleText.isBlank(part))
            .toList();
    var mine = parts.stream().filter(part -> isIn(part, language)).toList();
    return mine.isEmpty() || mine.size() == parts.size()
        ? text
        : heading + mine.stream().collect(Collectors.joining("\n"));
  }

  private static boolean isIn(String part, Language language) {
    var khmer =
        part.codePoints()
            .anyMatch(
                letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.KHMER);
    return khmer == (language == Language.KM);
  }
}
