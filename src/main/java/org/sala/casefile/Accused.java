package org.sala.casefile;

import java.util.Set;

/**
 * Who is complained of in one case. They decide nothing in it and know nothing of it (R06).
 *
 * @param units the codes of the units
 * @param persons the accounts that the desk recognised in the officials complained of
 */
public record Accused(Set<String> units, Set<String> persons) {

  /** Nobody is complained of. */
  public static final Accused NOBODY = new Accused(Set.of(), Set.of());

  /** Whether everybody complained of in another case is complained of here as well. */
  public boolean covers(Accused other) {
    return units.containsAll(other.units()) && persons.containsAll(other.persons());
  }
}
