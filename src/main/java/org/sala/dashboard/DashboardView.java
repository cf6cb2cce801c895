package org.sala.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sala.dashboard.PromiseCounts.Promises;
import org.sala.dashboard.WeekCounts.Week;
import org.sala.language.Bilingual;

/**
 * What is shown.
 *
 * @param of whose requests; empty for those of all units
 * @param weeks the latest, this one last
 */
record DashboardView(
    Instant asOf,
    LocalDate today,
    List<Choice> of,
    DashboardLine all,
    List<DashboardLine> waiting,
    List<DashboardLine> units,
    List<DashboardLine> categories,
    List<DashboardLine> places,
    List<DashboardLine> ages,
    List<Week> weeks,
    Promises promises) {

  /** A unit. */
  record Choice(String code, Bilingual name) {}
}
