package org.sala.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sala.engine.Refusal;
import org.sala.engine.Refusal.Problem;
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
              new Words(
                  "in the row '%s', %s come to %d, but %s come to %d."
                      .formatted(
                          line.name().en(),
                          figures(table.layout().incomes(), line, Edition.EN),
                          in,
                          figures(table.layout().outcomes(), line, Edition.EN),
                          out),
                  "ក្នុងជួរ «%s» %s សរុប %d ប៉ុន្តែ %s សរុប %d។"
                      .formatted(
                          line.name().km(),
                          figures(table.layout().incomes(), line, Edition.KM),
                          in,
                          figures(table.layout().outcomes(), line, Edition.KM),
                          out))));
    }
  }

  private static void column(FigureTable table, Figure figure, List<Problem> problems) {
    var sum = table.lines().stream().mapToLong(line -> line.of(figure)).sum();
    var total = table.total().of(figure);
    if (sum != total) {
      problems.add(
          problem(
              table,
              new Words(
                  "the rows of the column '%s' add up to %d, but its total is %d."
                      .formatted(figure.words().en(), sum, total),
                  "ជួរនៃជួរឈរ «%s» បូកបាន %d ប៉ុន្តែចំនួនសរុបគឺ %d។"
                      .formatted(figure.words().km(), sum, total))));
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
                new Words(
                    "the total of '%s' is %d, but %d in the table before."
                        .formatted(
                            figure.words().en(),
                            second.total().of(figure),
                            first.total().of(figure)),
                    "ចំនួនសរុបនៃ «%s» គឺ %d ប៉ុន្តែក្នុងតារាងមុនគឺ %d។"
                        .formatted(
                            figure.words().km(),
                            second.total().of(figure),
                            first.total().of(figure)))));
      }
    }
  }

  private static String figures(List<Figure> figures, Line line, Edition edition) {
    return figures.stream()
        .map(figure -> edition.of(figure.words()) + " " + line.of(figure))
        .collect(joining(edition.of(" and ", " និង ")));
  }

  private static Problem problem(FigureTable table, Words what) {
    return new Problem(
        "",
        "The report is not printed. In '" + table.layout().name().en() + "' " + what.en(),
        "របាយការណ៍មិនត្រូវបានបោះពុម្ពទេ។ ក្នុងតារាង «"
            + table.layout().name().km()
            + "» "
            + what.km());
  }
}
