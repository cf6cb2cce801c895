package org.sala.language;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The order of the alphabet, Khmer or Latin, as a dictionary has it. English order puts Khmer names
 * where nobody looks for them, and so does the order of the letters' codes.
 */
public final class Alphabet {

  private static final Map<Language, Collator> ORDERS =
      Map.of(Language.KM, collator("km"), Language.EN, collator("en"));

  private Alphabet() {}

  /**
   * At which place something stands among its like, in each language.
   *
   * @param en from 0
   * @param km from 0
   */
  public record Rank(int en, int km) {}

  /** By names, in the language of the person at work. */
  public static <T> Comparator<T> ofReader(Function<T, String> name) {
    return Comparator.comparing(name, ORDERS.get(Language.ofReader()));
  }

  /** By names in both languages, in the one of the person at work. */
  public static <T> Comparator<T> ofReaderBy(Function<T, Bilingual> name) {
    var language = Language.ofReader();
    return in(language, name);
  }

  /** By names in both languages, in this one. */
  public static <T> Comparator<T> in(Language language, Function<T, Bilingual> name) {
    return Comparator.comparing(each -> name.apply(each).in(language), ORDERS.get(language));
  }

  /** The places of all in both languages, for pages that change their language by themselves. */
  public static <T> Map<T, Rank> ranks(List<T> all, Function<T, Bilingual> name) {
    var english = all.stream().sorted(in(Language.EN, name)).toList();
    var khmer = all.stream().sorted(in(Language.KM, name)).toList();
    var ranks = new HashMap<T, Rank>();
    all.forEach(each -> ranks.put(each, new Rank(english.indexOf(each), khmer.indexOf(each))));
    return ranks;
  }

  private static Collator collator(String language) {
    return Collator.getInstance(ULocale.forLanguageTag(language)).freeze();
  }
}
