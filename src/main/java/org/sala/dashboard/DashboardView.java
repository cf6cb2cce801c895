package org.sala.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sala.dashboard.PromiseCounts.Promises;
import org.sala.dashboard.WeekCounts.Week;
import org.sala.language.Alphabet;
import org.sala.language.Alphabet.Rank;
import org.sala.language.Bilingual;
import org.sala.people.Unit;

/**
 * What is shown.
 *
 * @param of whose requests; empty for those of all units
 * @param choices the units among which the reader may choose one
 * @param weeks the latest, this one last
 */
record DashboardView(
    Instant asOf,
    LocalDate today,
    List<Choice> of,
    List<Choice> choices,
    DashboardLine all,
    List<DashboardLine> waiting,
    List<DashboardLine> units,
    List<DashboardLine> categories,
    List<DashboardLine> places,
    List<DashboardLine> ages,
    List<Week> weeks,
    Promises promises) {

  /**
   * A unit.
   *
   * @param rank its place among the others, by name
   */
  record Choice(String code, Bilingual name, Rank rank) {

    static List<Choice> of(List<Unit> units) {
      var ranks = Alphabet.ranks(units, Unit::name);
      return units.stream()
          .map(unit -> new Choice(unit.code(), unit.name(), ranks.get(unit)))
          .toList();
    }
  }
}
