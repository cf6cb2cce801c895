package org.sala.routing;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.sala.casefile.Accused;
import org.sala.people.Staff;
import org.sala.people.Unit;
import org.sala.people.Units;

/**
 * Who takes no part in a case: the groups of the units complained of, and persons. A head who is
 * complained of takes the whole unit out: nobody judges the own superior (R06).
 *
 * @param units the codes of the units
 * @param groups the groups of those units
 * @param accused the accounts complained of
 * @param others accounts that may not act at this one step, because they wrote what is judged
 */
record Exclusion(Set<String> units, Set<String> groups, Set<String> accused, Set<String> others) {

  static Exclusion of(Accused accused, Set<String> others, Units units, Staff staff) {
    var out = new HashSet<>(accused.units());
    if (!accused.persons().isEmpty()) {
      units.all().stream()
          .filter(unit -> isHeadedByOneOf(accused.persons(), unit, staff))
          .map(Unit::code)
          .forEach(out::add);
    }
    var groups =
        out.stream()
            .flatMap(code -> units.find(code).stream())
            .flatMap(Unit::staffGroups)
            .collect(Collectors.toSet());
    return new Exclusion(Set.copyOf(out), groups, accused.persons(), others);
  }

  private static boolean isHeadedByOneOf(Set<String> persons, Unit unit, Staff staff) {
    return unit.headsGroup() != null
        && unit.staffGroups().anyMatch(unit.headsGroup()::equals)
        && staff.membersOf(unit.headsGroup()).stream().anyMatch(persons::contains);
  }

  /** Whether a group is, as a whole, complained of. */
  boolean isOut(String group) {
    return groups.contains(group);
  }
}
