package org.sala.report;

import java.time.LocalDate;
import java.util.List;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Column;
import org.sala.report.Report.Table;

/** The promise beside its outcome (R10). */
final class Promises {

  private Promises() {}

  static Table table(List<MeetingPromise> promises, LocalDate today, Language language) {
    return new Table(
        List.of(
            new Column(Wording.in(language, "report.case"), 1.9f),
            new Column(Wording.in(language, "report.promise"), 3.7f),
            new Column(Wording.in(language, "report.by-whom"), 2.6f),
            new Column(Wording.in(language, "report.by-when"), 1.6f),
            new Column(Wording.in(language, "report.outcome"), 1.6f)),
        promises.stream()
            .map(
                promise ->
                    Report.row(
                        Cell.of(promise.caseNumber()),
                        Cell.of(promise.promise()),
                        Cell.of(by(promise, language)),
                        Cell.of(promise.dueOn() == null ? "" : language.day(promise.dueOn())),
                        Cell.of(promise.outcomeShown(today, language))))
            .toList());
  }

  private static String by(MeetingPromise promise, Language language) {
    var unit = promise.unit().in(language);
    return promise.by() == null ? unit : promise.by().in(language) + ", " + unit;
  }
}
