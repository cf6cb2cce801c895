package org.sala.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.sala.engine.Refusal;
import org.sala.language.DayWords;

/**
 * The language of a printed report. In Khmer, counts and dates are written with Khmer digits;
 * receipt numbers are texts and keep their Latin digits in both (R28).
 */
enum Edition {
  KM,
  EN;

  /**
   * The edition for {@code km} or {@code en}.
   *
   * @throws Refusal for anything else
   */
  static Edition of(String language) {
    return switch (language) {
      case "km" -> KM;
      case "en" -> EN;
      default ->
          throw new Refusal(
              List.of(
                  new Refusal.Problem(
                      "lang",
                      "A report is printed in 'km' or 'en'.",
                      "របាយការណ៍បោះពុម្ពជា «km» ឬ «en»។")));
    };
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String of(String en, String km) {
    return this == KM ? km : en;
  }

  String of(Words words) {
    return of(words.en(), words.km());
  }

  /** A count, with thousands set apart in English only. */
  String number(long number) {
    return this == KM ? DayWords.km(number) : "%,d".formatted(number);
  }

  /** A count and a half. */
  String half(long number) {
    return number(number) + of(".5", ",៥");
  }

  /** A year, without thousands. */
  String year(int year) {
    return this == KM ? DayWords.km(year) : Integer.toString(year);
  }

  /** A day in words; a null date is an empty text. */
  String date(LocalDate date) {
    if (date == null) {
      return "";
    }
    return this == KM ? DayWords.km(date) : DayWords.en(date);
  }
}
