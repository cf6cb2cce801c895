package org.sala.report;

import static org.sala.report.Figure.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sala.language.Bilingual;
import org.sala.language.Wording;

/**
 * Figures that have to add up. The total is counted apart from the lines, so that a line that lost
 * a request is found.
 *
 * @param key what a line is about: a unit's code or a year of receipt
 */
record FigureTable(Layout layout, List<Line> lines, Line total) {

  /** One line: a missing figure is none. */
  record Line(String key, Bilingual name, Map<Figure, Long> figures) {

    long of(Figure figure) {
      return figures.getOrDefault(figure, 0L);
    }
  }

  /**
   * The columns of a table, and which of them make up which: incomes = outcomes in every line.
   *
   * @param ofWhich shown beside, part of another figure
   */
  record Layout(Bilingual name, List<Figure> incomes, List<Figure> outcomes, Set<Figure> ofWhich) {}

  static final Layout EXAMINED =
      new Layout(
          Wording.of("report.table.examined"),
          List.of(RECEIVED),
          List.of(ADDRESSED, UNDER_EXAMINATION, REFERRED, OTHER_END),
          Set.of(DUPLICATES));

  static final Layout MOVEMENT =
      new Layout(
          Wording.of("report.table.movement"),
          List.of(OPENING, RECEIVED, REOPENED, TAKEN_OVER),
          List.of(HANDED_OVER, ENDED, CLOSING),
          Set.of());

  static final Layout CARRY_OVER =
      new Layout(
          Wording.of("report.table.carry-over"),
          MOVEMENT.incomes(),
          MOVEMENT.outcomes(),
          Set.of(RESOLVED));
}
