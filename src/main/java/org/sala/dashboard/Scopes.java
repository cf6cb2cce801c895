package org.sala.dashboard;

import java.util.List;
import java.util.Optional;
import org.sala.people.Person;
import org.sala.people.Units;
import org.springframework.stereotype.Component;

/** Governors and auditors oversee the whole province, heads their units, others nothing. */
@Component
class Scopes {

  private final Units units;

  Scopes(Units units) {
    this.units = units;
  }

  Optional<Scope> of(Person person) {
    if (person.oversees()) {
      return Optional.of(new Scope(true, List.of()));
    }
    var headed = units.all().stream().filter(unit -> person.isIn(unit.headsGroup())).toList();
    return headed.isEmpty() ? Optional.empty() : Optional.of(new Scope(false, headed));
  }
}
