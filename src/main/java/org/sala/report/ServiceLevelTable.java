package org.sala.report;

import java.util.List;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Column;
import org.sala.report.Report.Row;

/** How fast requests were answered, one row for each institution and category. */
final class ServiceLevelTable {

  private static final int MOST = 90;

  private ServiceLevelTable() {}

  static List<Column> columns(Language language) {
    return List.of(
        new Column(Wording.in(language, "report.institution"), 3),
        new Column(Wording.in(language, "report.category"), 2.4f),
        new Column(Wording.in(language, "report.figure.RECEIVED"), 1.2f),
        new Column(Wording.in(language, "report.on-time"), 1.1f),
        new Column(Wording.in(language, "report.late"), 1),
        new Column(Wording.in(language, "report.in-hall"), 1.1f),
        new Column(Wording.in(language, "report.open-in-time"), 1.1f),
        new Column(Wording.in(language, "report.open-overdue"), 1.2f),
        new Column(Wording.in(language, "report.ended-otherwise"), 1.3f),
        new Column(Wording.in(language, "report.median"), 1.2f),
        new Column(Wording.in(language, "report.percentile"), 1.3f),
        new Column(Wording.in(language, "report.thrown-out"), 1.2f),
        new Column(Wording.in(language, "report.paused"), 1.2f),
        new Column(Wording.in(language, "report.paused-days"), 1.2f));
  }

  static Row row(
      Language language, String unit, String category, ServiceLevelLine line, boolean total) {
    return new Row(
        List.of(
            Cell.of(unit),
            Cell.of(category),
            Cell.of(line.received),
            Cell.of(line.onTime),
            Cell.of(line.late),
            Cell.of(line.inHall),
            Cell.of(line.openOnTime),
            Cell.of(line.openLate),
            Cell.of(line.otherEnd),
            median(line.days.median(), language),
            days(line.days.percentile(MOST)),
            Cell.of(line.thrownOut),
            Cell.of(line.paused),
            Cell.of(line.pausedDays)),
        total);
  }

  private static Cell median(Double days, Language language) {
    if (days == null || days % 1 == 0) {
      return days(days == null ? null : days.intValue());
    }
    return Cell.of(Wording.in(language, "report.half", days.longValue()));
  }

  private static Cell days(Integer days) {
    return days == null ? Cell.of("–") : Cell.of(days);
  }
}
