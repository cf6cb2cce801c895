package org.sala.dashboard;

import java.util.List;
import org.sala.people.Unit;

/**
 * Whose requests somebody oversees.
 *
 * @param all whether those of every unit
 * @param units else those of these; one at least
 * @param choices the units among which the reader may choose one
 */
record Scope(boolean all, List<Unit> units, List<Unit> choices) {

  String[] codes() {
    return units.stream().map(Unit::code).toArray(String[]::new);
  }

  /** SQL that holds for the requests {@code r} in it, beside the rule of who may know. */
  String condition() {
    return all ? "true" : "r.lead_unit = any(:units)";
  }
}
