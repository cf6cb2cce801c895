package org.sala.report;

import java.time.LocalDate;
import java.util.List;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Column;
import org.sala.report.Report.Table;

/** The promise beside its outcome (R10). */
final class Promises {

  private Promises() {}

  static Table table(List<MeetingPromise> promises, LocalDate today, Edition edition) {
    return new Table(
        List.of(
            new Column(edition.of("Case", "លេខសំណុំរឿង"), 1.9f),
            new Column(edition.of("Promise", "ការសន្យា"), 3.7f),
            new Column(edition.of("By whom", "អ្នកទទួលខុសត្រូវ"), 2.6f),
            new Column(edition.of("By when", "ត្រឹមថ្ងៃ"), 1.6f),
            new Column(edition.of("Outcome", "លទ្ធផល"), 1.6f)),
        promises.stream()
            .map(
                promise ->
                    Report.row(
                        Cell.of(promise.caseNumber()),
                        Cell.of(promise.promise()),
                        Cell.of(by(promise, edition)),
                        Cell.of(edition.date(promise.dueOn())),
                        Cell.of(promise.outcomeShown(today, edition))))
            .toList());
  }

  private static String by(MeetingPromise promise, Edition edition) {
    var unit = edition.of(promise.unit());
    return promise.promisedBy() == null ? unit : promise.promisedBy() + ", " + unit;
  }
}
