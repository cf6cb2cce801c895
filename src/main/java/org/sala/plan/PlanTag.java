package org.sala.plan;

import org.sala.language.Bilingual;

/**
 * A plan of the administration, such as a commune's investment programme, or a sector, such as a
 * goal of sustainable development.
 *
 * @param offered whether it is to be chosen still
 */
record PlanTag(String code, Kind kind, Bilingual name, boolean offered) {

  enum Kind {
    PLAN,
    SECTOR
  }
}
