package org.sala.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sala.language.Bilingual;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.people.Person;
import org.sala.report.FigureTable.Line;
import org.sala.report.Report.Block;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Column;
import org.sala.report.Report.Heading;
import org.sala.report.Report.Row;
import org.sala.report.Report.Table;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lays out the monitoring report. */
@Component
@Order(3)
class MonitoringReport implements ReportKind {

  private final Monitoring monitoring;
  private final RegisteredLate registeredLate;
  private final AskedByWomen byWomen;
  private final QualityReport quality;
  private final UnitOrder order;
  private final Office office;

  MonitoringReport(
      Monitoring monitoring,
      RegisteredLate registeredLate,
      AskedByWomen byWomen,
      QualityReport quality,
      UnitOrder order,
      Office office) {
    this.order = order;
    this.quality = quality;
    this.byWomen = byWomen;
    this.registeredLate = registeredLate;
    this.monitoring = monitoring;
    this.office = office;
  }

  @Override
  public String code() {
    return "monitoring";
  }

  @Override
  public Subject subject() {
    return Subject.PERIOD;
  }

  @Override
  public Report of(Asked asked, Person reader, Language language) {
    var period = asked.period();
    var unit = asked.unit();
    var figures = monitoring.of(period, unit);
    var blocks = new ArrayList<Block>();
    blocks.addAll(byUnit(figures.examined(), language));
    blocks.add(
        Report.paragraph(
            Wording.in(
                language,
                "report.distinct-requesters",
                figures.examined().total().of(Figure.RECEIVED),
                figures.requesters())));
    blocks.add(byWomen.of(period, unit).sentence(language));
    blocks.add(
        Report.paragraph(RegisteredLate.sentence(registeredLate.count(period, unit), language)));
    blocks.add(quality.sentence(period, unit, language));
    blocks.addAll(byUnit(figures.movement(), language));
    var years = Wording.of("report.year-of-receipt");
    blocks.addAll(table(figures.carryOver(), figures.carryOver().lines(), language, years));
    blocks.add(Report.note(Wording.in(language, "report.monitoring-counted")));
    return new Report(
        language,
        office.name(language),
        title().in(language),
        List.of(period.shown(language)),
        false,
        blocks);
  }

  private List<Block> byUnit(FigureTable figures, Language language) {
    var codes = order.in(language);
    var lines =
        figures.lines().stream()
            .sorted(Comparator.comparing(line -> codes.indexOf(line.key())))
            .toList();
    return table(figures, lines, language, Wording.of("report.institution"));
  }

  private static List<Block> table(
      FigureTable figures, List<Line> lines, Language language, Bilingual first) {
    var shown =
        Stream.of(
                figures.layout().incomes(), figures.layout().outcomes(), figures.layout().ofWhich())
            .flatMap(each -> each.stream())
            .toList();
    var columns = new ArrayList<>(List.of(new Column(first.in(language), 3.2f)));
    shown.forEach(figure -> columns.add(new Column(figure.words().in(language), 1.2f)));
    var rows = new ArrayList<Row>();
    lines.forEach(line -> rows.add(row(line, shown, language, false)));
    rows.add(row(figures.total(), shown, language, true));
    return List.of(new Heading(figures.layout().name().in(language)), new Table(columns, rows));
  }

  private static Row row(Line line, List<Figure> shown, Language language, boolean total) {
    var cells = new ArrayList<>(List.of(Cell.of(line.name().in(language))));
    shown.forEach(figure -> cells.add(Cell.of(line.of(figure))));
    return new Row(cells, total);
  }
}
