package org.sala.language;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One text in both languages of the administration; neither is null. Sentences and terms of the
 * product come from {@link Wording}, names of units and the like from data.
 */
public record Bilingual(String en, String km) {

  /** A text that is the same in both languages, as a name or a number of a request is. */
  public static Bilingual same(String text) {
    return new Bilingual(text, text);
  }

  /** A text that is made for each language in turn. */
  public static Bilingual each(Function<Language, String> text) {
    return new Bilingual(text.apply(Language.EN), text.apply(Language.KM));
  }

  /** The name of a model's step: English, a line break, Khmer; a single line stands for both. */
  public static Bilingual ofLines(String name) {
    var lines = name.split("\n", 2);
    return new Bilingual(lines[0], lines[lines.length - 1]);
  }

  /** Several texts in one line. */
  public static Bilingual joined(String between, List<Bilingual> texts) {
    return each(
        language -> texts.stream().map(text -> text.in(language)).collect(joining(between)));
  }

  /** A number that names and does not count, as a row's or a year's. */
  public static Bilingual ordinal(int number) {
    return each(language -> language.year(number));
  }

  /** A day in words. */
  public static Bilingual day(LocalDate day) {
    return each(language -> language.day(day));
  }

  /** The text in one language. */
  public String in(Language language) {
    return language == Language.KM ? km : en;
  }

  /** The text in the language of the person at work. */
  public String forReader() {
    return in(Language.ofReader());
  }

  /** Both languages in one line, Khmer first, as task lists show them. */
  public String label() {
    return km + " / " + en;
  }

  /** The text with something done to each language. */
  public Bilingual map(UnaryOperator<String> change) {
    return new Bilingual(change.apply(en), change.apply(km));
  }
}
