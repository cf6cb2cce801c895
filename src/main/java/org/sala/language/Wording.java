package org.sala.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    return filledIn(bundle(language, key).getString(key), language, arguments);
  }

  /** Fills a pattern in. Pages do it by the same rule: {@code static/common/wording.js}. */
  static String filledIn(String pattern, Language language, Object... arguments) {
    var given = Stream.of(arguments);
    var written = Stream.of(arguments).map(argument -> shown(argument, language));
    return new MessageFormat(
            writtenApart(new MessagePattern(pattern), arguments.length), locale(language))
        .format(Stream.concat(given, written).toArray());
  }

  // A choice by number needs the number; where it only stands, it is written as a count is. So each
  // argument is put in twice, and what is shown takes its second one.
  private static String writtenApart(MessagePattern pattern, int arguments) {
    var apart = new StringBuilder();
    var chosenBy = new ArrayDeque<Integer>();
    int copied = 0;
    for (var i = 0; i < pattern.countParts(); i++) {
      var part = pattern.getPart(i);
      var isChoice = part.getArgType() != ArgType.NONE;
      if (part.getType() == Part.Type.ARG_START && isChoice) {
        chosenBy.push(pattern.getPart(i + 1).getValue());
      } else if (part.getType() == Part.Type.ARG_LIMIT && isChoice) {
        chosenBy.pop();
      } else if (part.getType() == Part.Type.ARG_START) {
        var number = pattern.getPart(i + 1);
        apart.append(pattern.getPatternString(), copied, number.getIndex());
        apart.append(number.getValue() + arguments);
        copied = number.getLimit();
      } else if (part.getType() == Part.Type.REPLACE_NUMBER) {
        apart.append(pattern.getPatternString(), copied, part.getIndex());
        apart.append('{').append(chosenBy.element() + arguments).append('}');
        copied = part.getLimit();
      }
    }
    return apart + pattern.getPatternString().substring(copied);
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
