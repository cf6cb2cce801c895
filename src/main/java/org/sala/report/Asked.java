package org.sala.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.report.ReportKind.Subject;

/**
 * What a report is asked for.
 *
 * @param meeting the number of a meeting; empty for reports of a period
 * @param from the first day of the period; null for reports of a meeting
 * @param to the last day of the period; null for reports of a meeting
 * @param unit the code of one institution; empty for all
 */
record Asked(String meeting, LocalDate from, LocalDate to, String unit) {

  /**
   * The period.
   *
   * @throws Refusal if it lacks a day or ends before it begins
   */
  Period period() {
    if (from == null) {
      throw refusal("from", "report.no-first-day");
    }
    if (to == null) {
      throw refusal("to", "report.no-last-day");
    }
    return new Period(from, to);
  }

  /** What is kept with an edition: only what this kind of report is about. */
  Map<String, String> parameters(Subject subject) {
    return new TreeMap<>(
        subject == Subject.MEETING
            ? Map.of("meeting", meeting)
            : Map.of("from", from.toString(), "to", to.toString(), "unit", unit));
  }

  /** What tells the file from others of its kind. */
  List<String> nameParts(Subject subject) {
    return subject == Subject.MEETING ? List.of(meeting) : List.of(from.toString(), to.toString());
  }

  static Refusal refusal(String field, String key) {
    return new Refusal(field, Wording.of(key));
  }
}
