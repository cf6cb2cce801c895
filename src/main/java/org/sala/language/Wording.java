package org.sala.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words of the product. They stand in {@code messages_en.properties} and {@code
 * messages_km.properties} of each package, so that a native reader can correct them without a
 * developer. The first part of a key names the package: {@code request.unknown-number} is found in
 * {@code org/sala/request}. The patterns are those of ICU: {@code {0}}, {@code {0, plural, ...}};
 * an apostrophe is an apostrophe, but for one before a brace, which is written twice.
 */
public final class Wording {

  private static final Control THIS_LANGUAGE_ALONE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private Wording() {}

  /**
   * A text in both languages.
   *
   * @param arguments what stands in place of {@code {0}}, {@code {1}} and so on: a {@link
   *     Bilingual} in its language, a day or a moment as a day in words, a number with the digits
   *     of the language, anything else as its text
   * @throws java.util.MissingResourceException if a language lacks the key
   */
  public static Bilingual of(String key, Object... arguments) {
    return Bilingual.each(language -> in(language, key, arguments));
  }

  /** A text in the language of the person at work. */
  public static String forReader(String key, Object... arguments) {
    return in(Language.ofReader(), key, arguments);
  }

  /** A text in one language. */
  public static String in(Language language, String key, Object... arguments) {
    var pattern = bundle(language, key).getString(key);
    var chosenBy = chosenBy(new MessagePattern(pattern));
    var shown = new Object[arguments.length];
    for (var i = 0; i < arguments.length; i++) {
      shown[i] = chosenBy.contains(i) ? arguments[i] : shown(arguments[i], language);
    }
    return new MessageFormat(pattern, locale(language)).format(shown);
  }

  // A choice by number needs the number; where it only stands, it is written as a count is.
  private static Set<Integer> chosenBy(MessagePattern pattern) {
    return IntStream.range(0, pattern.countParts())
        .filter(i -> pattern.getPart(i).getType() == Part.Type.ARG_START)
        .filter(i -> pattern.getPart(i).getArgType() != ArgType.NONE)
        .mapToObj(i -> pattern.getPart(i + 1).getValue())
        .collect(Collectors.toSet());
  }

  /** Whether the product has words for a key. */
  public static boolean has(String key) {
    return bundle(Language.EN, key).containsKey(key);
  }

  /** The codes that follow a fixed part of keys, as {@code CHECKING} does {@code request.term.}. */
  public static Set<String> codes(String family) {
    return bundle(Language.EN, family).keySet().stream()
        .filter(key -> key.startsWith(family))
        .map(key -> key.substring(family.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static ResourceBundle bundle(Language language, String key) {
    var room = key.substring(0, key.indexOf('.'));
    return ResourceBundle.getBundle(
        "org.sala." + room + ".messages", new Locale(language.code()), THIS_LANGUAGE_ALONE);
  }

  private static ULocale locale(Language language) {
    return ULocale.forLanguageTag(language == Language.KM ? "km-u-nu-khmr" : "en");
  }

  private static Object shown(Object argument, Language language) {
    if (argument instanceof Bilingual text) {
      return text.in(language);
    }
    if (argument instanceof LocalDate day) {
      return language.day(day);
    }
    if (argument instanceof Instant moment) {
      return language.day(moment);
    }
    return argument instanceof Long || argument instanceof Integer
        ? language.number(((Number) argument).longValue())
        : String.valueOf(argument);
  }
}
