package org.sala.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sala.engine.Refusal;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.report.FigureTable.Line;

/** Adds up every row and column of a report before it is printed (R45). */
final class Reconciliation {

  private Reconciliation() {}

  /**
   * Passes, or says which numbers do not add up.
   *
   * @throws Refusal with one problem for each row or column that does not
   */
  static void check(FigureTable... tables) {
    var problems = new ArrayList<Problem>();
    for (var table : tables) {
      Stream.concat(table.lines().stream(), Stream.of(table.total()))
          .forEach(line -> row(table, line, problems));
      Stream.of(table.layout().incomes(), table.layout().outcomes(), table.layout().ofWhich())
          .flatMap(figures -> figures.stream())
          .forEach(figure -> column(table, figure, problems));
    }
    for (int i = 1; i < tables.length; i++) {
      between(tables[i - 1], tables[i], problems);
    }
    if (!problems.isEmpty()) {
      throw new Refusal(problems);
    }
  }

  private static void row(FigureTable table, Line line, List<Problem> problems) {
    var in = table.layout().incomes().stream().mapToLong(line::of).sum();
    var out = table.layout().outcomes().stream().mapToLong(line::of).sum();
    if (in != out) {
      problems.add(
          problem(
              table,
              "report.row-differs",
              line.name(),
              figures(table.layout().incomes(), line),
              in,
              figures(table.layout().outcomes(), line),
              out));
    }
  }

  private static void column(FigureTable table, Figure figure, List<Problem> problems) {
    var sum = table.lines().stream().mapToLong(line -> line.of(figure)).sum();
    var total = table.total().of(figure);
    if (sum != total) {
      problems.add(problem(table, "report.column-differs", figure.words(), sum, total));
    }
  }

  private static void between(FigureTable first, FigureTable second, List<Problem> problems) {
    var shared = new ArrayList<>(second.layout().incomes());
    shared.addAll(second.layout().outcomes());
    for (var figure : shared) {
      var counted =
          first.layout().incomes().contains(figure) || first.layout().outcomes().contains(figure);
      if (counted && first.total().of(figure) != second.total().of(figure)) {
        problems.add(
            problem(
                second,
                "report.tables-differ",
                figure.words(),
                second.total().of(figure),
                first.total().of(figure)));
      }
    }
  }

  private static Bilingual figures(List<Figure> figures, Line line) {
    return figures.stream()
        .map(figure -> Wording.of("report.figure-of", figure.words(), line.of(figure)))
        .reduce((one, next) -> Wording.of("report.and", one, next))
        .orElseThrow();
  }

  private static Problem problem(FigureTable table, String key, Object... arguments) {
    var inTable = Stream.concat(Stream.of(table.layout().name()), Stream.of(arguments));
    return new Problem("", Wording.of(key, inTable.toArray()));
  }
}
