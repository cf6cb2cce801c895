package org.sala.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.sala.engine.Refusal;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.people.Person;
import org.sala.report.FigureTable.Line;
import org.sala.report.Report.Block;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The monthly edition (R47): what was left of each year when the month began, what came in, what
 * was resolved, and what goes on.
 */
@Component
@Order(4)
class MonthlyReport implements ReportKind {

  private final Monitoring monitoring;
  private final WhoAsked whoAsked;
  private final RegisteredLate registeredLate;
  private final FigureBlocks tables;
  private final Office office;

  MonthlyReport(
      Monitoring monitoring,
      WhoAsked whoAsked,
      RegisteredLate registeredLate,
      FigureBlocks tables,
      Office office) {
    this.monitoring = monitoring;
    this.whoAsked = whoAsked;
    this.registeredLate = registeredLate;
    this.tables = tables;
    this.office = office;
  }

  @Override
  public String code() {
    return "monthly";
  }

  @Override
  public Subject subject() {
    return Subject.MONTH;
  }

  @Override
  public Report of(Asked asked, Person reader, Language language) {
    var period = asked.period();
    var month = month(period);
    var unit = asked.unit();
    var figures = monitoring.of(period, unit);
    var blocks = new ArrayList<Block>();
    for (var year : figures.carryOver().lines()) {
      blocks.add(Report.paragraph(sentence(year, month, language)));
    }
    blocks.addAll(tables.byYear(figures.carryOver(), language));
    blocks.addAll(tables.byUnit(figures.movement(), language));
    blocks.addAll(whoAsked.of(period, unit).blocks(language));
    blocks.add(
        Report.paragraph(RegisteredLate.sentence(registeredLate.count(period, unit), language)));
    blocks.add(Report.note(Wording.in(language, "report.monthly-counted")));
    return new Report(
        language,
        office.name(language),
        title().in(language),
        List.of(language.month(period.from()), period.shown(language)),
        false,
        blocks);
  }

  private static YearMonth month(Period period) {
    var month = YearMonth.from(period.from());
    if (!period.equals(new Period(month.atDay(1), month.atEndOfMonth()))) {
      throw new Refusal("from", Wording.of("report.not-a-month"));
    }
    return month;
  }

  // Requests of the month's own year are those that came in, too.
  private static String sentence(Line year, YearMonth month, Language language) {
    var isOwn = year.key().equals(Integer.toString(month.getYear()));
    return Wording.in(
        language,
        isOwn ? "report.monthly-own-year" : "report.monthly-earlier-year",
        year.name(),
        year.of(Figure.OPENING),
        year.of(Figure.RESOLVED),
        year.of(Figure.CLOSING),
        year.of(Figure.RECEIVED),
        Wording.in(language, "language.month." + month.getMonthValue()));
  }
}
