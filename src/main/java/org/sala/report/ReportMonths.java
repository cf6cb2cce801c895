package org.sala.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;
import org.sala.engine.EngineClock;
import org.sala.language.Bilingual;

/** The months of which an edition may be printed: those that are over. */
final class ReportMonths {

  private static final int MOST = 36;

  private ReportMonths() {}

  /** A month, from its first day to its last one. */
  record Month(LocalDate from, LocalDate to, Bilingual name) {}

  /** The last three years, newest first. */
  static List<Month> over() {
    var now = YearMonth.from(EngineClock.today());
    return LongStream.rangeClosed(1, MOST)
        .mapToObj(now::minusMonths)
        .map(
            month ->
                new Month(
                    month.atDay(1),
                    month.atEndOfMonth(),
                    Bilingual.each(language -> language.month(month.atDay(1)))))
        .toList();
  }
}
