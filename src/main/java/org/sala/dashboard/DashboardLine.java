package org.sala.dashboard;

import org.sala.dashboard.OpenCounts.Count;
import org.sala.language.Bilingual;

/** A number of open requests, how many of them have no answer in time, and how many nearly. */
record DashboardLine(String code, Bilingual name, long open, long late, long near) {

  static DashboardLine of(Count count, Bilingual name) {
    return new DashboardLine(count.code(), name, count.open(), count.late(), count.near());
  }

  /** The two in one. */
  DashboardLine and(DashboardLine other) {
    return new DashboardLine(code, name, open + other.open, late + other.late, near + other.near);
  }
}
