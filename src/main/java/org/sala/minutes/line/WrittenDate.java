package org.sala.minutes.line;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sala.language.Bilingual;
import org.sala.language.Days;
import org.sala.language.KhmerDigits;
import org.sala.language.VisibleText;
import org.sala.language.Wording;

/**
 * A day or moment as people write it, in Khmer or Latin digits: 2026-03-05, 5/3/2026 (the day
 * first), 5 March 2026, ថ្ងៃទី៥ ខែមីនា ឆ្នាំ២០២៦; local to Cambodia unless it names a zone.
 */
final class WrittenDate {

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ](\\d{1,2}):(\\d{2})(?::\\d{2}.*)?)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[, ]+(\\d{1,2}):(\\d{2}).*)?");
  private static final Pattern IN_WORDS =
      Pattern.compile("\\D*?(\\d{1,2})\\s*(?:ខែ)?\\s*(\\D+?)[,\\s]*(?:ឆ្នាំ)?\\s*(\\d{4})\\D*");
  private static final List<Bilingual> MONTHS =
      IntStream.rangeClosed(1, 12).mapToObj(n -> Wording.of("language.month." + n)).toList();

  private WrittenDate() {}

  /** The moment; midnight where only a day is told. Empty if it cannot be read. */
  static Optional<OffsetDateTime> moment(String written) {
    var text = VisibleText.strip(KhmerDigits.toLatin(written));
    try {
      if (text.matches(".*T.*(Z|[+-]\\d{2}:?\\d{2})$")) {
        return Optional.of(OffsetDateTime.parse(text));
      }
      var iso = ISO.matcher(text);
      if (iso.matches()) {
        return at(number(iso, 1), number(iso, 2), number(iso, 3), iso);
      }
      var dayFirst = DAY_FIRST.matcher(text);
      if (dayFirst.matches()) {
        return at(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1), dayFirst);
      }
      var words = IN_WORDS.matcher(text);
      return words.matches()
          ? at(number(words, 3), month(words.group(2)), number(words, 1), null)
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The day, in Cambodia. */
  static Optional<LocalDate> day(String written) {
    return moment(written).map(at -> at.atZoneSameInstant(Days.ZONE).toLocalDate());
  }

  private static Optional<OffsetDateTime> at(int year, int month, int day, Matcher clock) {
    var date = LocalDate.of(year, month, day);
    var timed = clock != null && clock.group(4) != null;
    var local =
        timed
            ? LocalDateTime.of(date, java.time.LocalTime.of(number(clock, 4), number(clock, 5)))
            : date.atStartOfDay();
    return Optional.of(local.atZone(Days.ZONE).toOffsetDateTime());
  }

  // The first three letters of an English name are enough; 0, which is no month, for none.
  private static int month(String name) {
    var written = name.strip().toLowerCase(Locale.ROOT);
    return IntStream.rangeClosed(1, 12)
        .filter(
            n ->
                written.equals(MONTHS.get(n - 1).km())
                    || written.startsWith(
                        MONTHS.get(n - 1).en().toLowerCase(Locale.ROOT).substring(0, 3)))
        .findFirst()
        .orElse(0);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
