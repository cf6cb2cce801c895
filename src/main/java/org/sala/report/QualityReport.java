package org.sala.report;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.people.Person;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.sala.report.QualityFigures.Counts;
import org.sala.report.Report.Block;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Column;
import org.sala.report.Report.Heading;
import org.sala.report.Report.Row;
import org.sala.report.Report.Table;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lays out what the reviews of closed requests found (R52). */
@Component
@Order(7)
class QualityReport implements ReportKind {

  private final QualityFigures figures;
  private final WhoAsked whoAsked;
  private final Units units;
  private final UnitOrder order;
  private final Office office;

  QualityReport(
      QualityFigures figures, WhoAsked whoAsked, Units units, UnitOrder order, Office office) {
    this.whoAsked = whoAsked;
    this.order = order;
    this.figures = figures;
    this.units = units;
    this.office = office;
  }

  @Override
  public String code() {
    return "quality";
  }

  @Override
  public Subject subject() {
    return Subject.PERIOD;
  }

  @Override
  public Report of(Asked asked, Person reader, Language language) {
    var period = asked.period();
    var blocks = new ArrayList<Block>();
    blocks.add(months(period, asked.unit(), language));
    blocks.add(new Heading(Wording.in(language, "report.quality-by-unit")));
    blocks.add(byUnit(period, asked.unit(), language));
    blocks.addAll(whoAsked.of(figures.drawn(period, asked.unit())).blocks(language));
    blocks.add(Report.note(Wording.in(language, "report.quality-counted")));
    return new Report(
        language,
        office.name(language),
        title().in(language),
        List.of(period.shown(language)),
        false,
        blocks);
  }

  /** What the monitoring report says of it. */
  Block sentence(Period period, String unit, Language language) {
    var all = sum(figures.months(period, unit).stream().map(QualityFigures.Month::counts));
    return Report.paragraph(
        Wording.in(
            language,
            "report.quality-sentence",
            all.drawn(),
            all.good(),
            all.wanting(),
            all.awaited()));
  }

  private Table months(Period period, String unit, Language language) {
    var found = figures.months(period, unit);
    var columns = new ArrayList<>(List.of(column(language, "report.quality-month", 2)));
    columns.add(column(language, "report.quality-closed", 1));
    columns.addAll(counted(language));
    var rows = new ArrayList<Row>();
    found.forEach(
        each ->
            rows.add(
                row(
                    Stream.of(Cell.of(language.month(each.month())), Cell.of(each.closed())),
                    each.counts(),
                    false)));
    var closed = found.stream().mapToLong(QualityFigures.Month::closed).sum();
    var total = Stream.of(Cell.of(Wording.in(language, "report.total")), Cell.of(closed));
    rows.add(row(total, sum(found.stream().map(QualityFigures.Month::counts)), true));
    return new Table(columns, rows);
  }

  private Table byUnit(Period period, String unit, Language language) {
    var names = units.all().stream().collect(toMap(Unit::code, each -> each.name().in(language)));
    var columns = new ArrayList<>(List.of(column(language, "report.institution", 3)));
    columns.addAll(counted(language));
    var codes = order.in(language);
    var rows =
        figures.units(period, unit).stream()
            .sorted(Comparator.comparing(each -> codes.indexOf(each.unit())))
            .map(each -> row(Stream.of(Cell.of(names.get(each.unit()))), each.counts(), false))
            .toList();
    return new Table(columns, rows);
  }

  private static List<Column> counted(Language language) {
    return List.of(
        column(language, "report.quality-drawn", 1),
        column(language, "report.quality-good", 1),
        column(language, "report.quality-wanting", 1),
        column(language, "report.quality-awaited", 1));
  }

  private static Column column(Language language, String key, float width) {
    return new Column(Wording.in(language, key), width);
  }

  private static Row row(Stream<Cell> first, Counts counts, boolean total) {
    var counted =
        Stream.of(counts.drawn(), counts.good(), counts.wanting(), counts.awaited()).map(Cell::of);
    return new Row(Stream.concat(first, counted).toList(), total);
  }

  private static Counts sum(Stream<Counts> all) {
    return all.reduce(
        new Counts(0, 0, 0, 0),
        (one, next) ->
            new Counts(
                one.drawn() + next.drawn(),
                one.good() + next.good(),
                one.wanting() + next.wanting(),
                one.awaited() + next.awaited()));
  }
}
