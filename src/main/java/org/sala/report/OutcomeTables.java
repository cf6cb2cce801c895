package org.sala.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.sala.report.OutcomeFigures.Corrected;
import org.sala.report.OutcomeFigures.Line;
import org.sala.report.Report.Block;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Column;
import org.sala.report.Report.Row;
import org.sala.report.Report.Table;
import org.sala.request.Categories;
import org.sala.request.Categories.Category;
import org.springframework.stereotype.Component;

/** Lays out figures of outcomes by unit, in the order of their names. */
@Component
class OutcomeTables {

  private final Units units;
  private final Categories categories;
  private final UnitOrder order;

  OutcomeTables(Units units, Categories categories, UnitOrder order) {
    this.units = units;
    this.categories = categories;
    this.order = order;
  }

  /** How many answers of each unit had which outcome. */
  Table byUnit(List<Line> lines, Language language) {
    var columns = new ArrayList<Column>();
    columns.add(new Column(Wording.in(language, "report.institution"), 3));
    for (var kind : OutcomeKind.values()) {
      columns.add(new Column(kind.words().in(language), 1.3f));
    }
    columns.add(new Column(Wording.in(language, "report.total"), 1));
    columns.add(new Column(Wording.in(language, "report.corrective"), 1.4f));
    var names = names(language);
    var codes = order.in(language);
    var rows = new ArrayList<Row>();
    lines.stream().collect(groupingBy(Line::unit)).entrySet().stream()
        .sorted(Comparator.comparing(each -> codes.indexOf(each.getKey())))
        .forEach(each -> rows.add(row(names.get(each.getKey()), each.getValue(), false)));
    rows.add(row(Wording.in(language, "report.total"), lines, true));
    return new Table(columns, rows);
  }

  private static Row row(String name, List<Line> lines, boolean total) {
    var cells = new ArrayList<>(List.of(Cell.of(name)));
    for (var kind : OutcomeKind.values()) {
      cells.add(
          Cell.of(sum(lines.stream().filter(each -> OutcomeKind.of(each.outcome()) == kind))));
    }
    cells.add(Cell.of(sum(lines.stream())));
    cells.add(Cell.of(lines.stream().mapToLong(Line::corrective).sum()));
    return new Row(cells, total);
  }

  private static long sum(Stream<Line> lines) {
    return lines.mapToLong(Line::answers).sum();
  }

  /** In which units and categories something was corrected. */
  Block corrected(List<Corrected> found, Language language) {
    if (found.isEmpty()) {
      return Report.paragraph(Wording.in(language, "report.none"));
    }
    var names = names(language);
    var categoryNames =
        categories.all().stream().collect(toMap(Category::code, each -> each.name().in(language)));
    var codes = order.in(language);
    return new Table(
        List.of(
            new Column(Wording.in(language, "report.institution"), 3),
            new Column(Wording.in(language, "report.category"), 3),
            new Column(Wording.in(language, "report.corrective"), 1)),
        found.stream()
            .sorted(
                Comparator.<Corrected>comparingInt(each -> codes.indexOf(each.unit()))
                    .thenComparing(Corrected::category))
            .map(
                each ->
                    Report.row(
                        Cell.of(names.get(each.unit())),
                        Cell.of(categoryNames.get(each.category())),
                        Cell.of(each.answers())))
            .toList());
  }

  private Map<String, String> names(Language language) {
    return units.all().stream().collect(toMap(Unit::code, each -> each.name().in(language)));
  }
}
