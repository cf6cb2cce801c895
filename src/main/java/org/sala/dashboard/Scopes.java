package org.sala.dashboard;

import java.util.List;
import java.util.Optional;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
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

  /**
   * What a person oversees; nothing for those who oversee nothing.
   *
   * @param asked the code of one unit among them; empty for all
   * @throws Refusal if the person does not oversee this unit, or there is none
   */
  Optional<Scope> of(Person person, String asked) {
    boolean all = person.oversees();
    var overseen =
        units.all().stream()
            .filter(unit -> all ? unit.handlesRequests() : person.isIn(unit.headsGroup()))
            .toList();
    if (overseen.isEmpty()) {
      return Optional.empty();
    }
    if (asked.isEmpty()) {
      return Optional.of(new Scope(all, all ? List.of() : overseen, overseen));
    }
    var chosen = overseen.stream().filter(unit -> unit.code().equals(asked)).toList();
    if (chosen.isEmpty()) {
      throw new Refusal("unit", Wording.of("dashboard.not-your-unit", asked));
    }
    return Optional.of(new Scope(false, chosen, overseen));
  }
}
