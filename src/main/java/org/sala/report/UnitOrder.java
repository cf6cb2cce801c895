package org.sala.report;

import java.util.Comparator;
import java.util.List;
import org.sala.language.Alphabet;
import org.sala.language.Language;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.springframework.stereotype.Component;

/** In which order papers list the units: by level, then by name in the language of the paper. */
@Component
class UnitOrder {

  private final Units units;

  UnitOrder(Units units) {
    this.units = units;
  }

  /** The codes of all units in this order. */
  List<String> in(Language language) {
    return units.all().stream()
        .sorted(
            Comparator.comparing(Unit::level)
                .reversed()
                .thenComparing(Alphabet.in(language, Unit::name)))
        .map(Unit::code)
        .toList();
  }
}
