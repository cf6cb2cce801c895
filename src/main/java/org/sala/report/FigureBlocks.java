package org.sala.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sala.language.Bilingual;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.report.FigureTable.Line;
import org.sala.report.Report.Block;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Column;
import org.sala.report.Report.Heading;
import org.sala.report.Report.Row;
import org.sala.report.Report.Table;
import org.springframework.stereotype.Component;

/** Lays out figures that add up, each under its name. */
@Component
class FigureBlocks {

  private final UnitOrder order;

  FigureBlocks(UnitOrder order) {
    this.order = order;
  }

  /** By institution, in the order of their names. */
  List<Block> byUnit(FigureTable figures, Language language) {
    var codes = order.in(language);
    var lines =
        figures.lines().stream()
            .sorted(Comparator.comparing(line -> codes.indexOf(line.key())))
            .toList();
    return table(figures, lines, language, Wording.of("report.institution"));
  }

  /** By year of receipt. */
  List<Block> byYear(FigureTable figures, Language language) {
    return table(figures, figures.lines(), language, Wording.of("report.year-of-receipt"));
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
