package org.sala.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The two languages of the administration (R28). A text in Khmer has Khmer digits and Khmer dates;
 * numbers of requests, units' codes and the like are names and keep theirs.
 */
public enum Language {
  KM,
  EN;

  /** The language of {@code km} or {@code en}; nothing for anything else. */
  public static Optional<Language> of(String code) {
    return switch (code) {
      case "km" -> Optional.of(KM);
      case "en" -> Optional.of(EN);
      default -> Optional.empty();
    };
  }

  /** The language of the person at work: Khmer, or English where that is their choice. */
  public static Language ofReader() {
    return of(LocaleContextHolder.getLocale());
  }

  /** English for a locale that asks for it, else Khmer. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? EN : KM;
  }

  /** {@code km} or {@code en}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A count; thousands are set apart in English only. */
  public String number(long number) {
    return this == KM ? KhmerDigits.toKhmer(Long.toString(number)) : "%,d".formatted(number);
  }

  /** A year, or another number that names and does not count: never with thousands set apart. */
  public String year(int year) {
    var digits = Integer.toString(year);
    return this == KM ? KhmerDigits.toKhmer(digits) : digits;
  }

  /** A day in words; never null. */
  public String day(LocalDate day) {
    return this == KM ? DayWords.km(day) : DayWords.en(day);
  }

  /** An hour of the day with two digits each for hours and minutes; never null. */
  public String time(LocalTime time) {
    var digits = time.truncatedTo(ChronoUnit.MINUTES).toString();
    return this == KM ? KhmerDigits.toKhmer(digits) : digits;
  }

  /** The month of a day, and its year; never null. */
  public String month(LocalDate day) {
    var name = Wording.in(this, "language.month." + day.getMonthValue());
    return Wording.in(this, "language.month-of-year", name, year(day.getYear()));
  }

  /** The day in Cambodia on which a moment falls, in words; never null. */
  public String day(Instant moment) {
    return day(Days.of(moment));
  }
}
