package org.sala.minutes;

import java.util.List;
import java.util.Optional;
import org.sala.people.Unit;
import org.sala.request.SearchKey;

/** The units of the province by code or name. */
class UnitNames {

  private final List<Unit> units;

  UnitNames(List<Unit> units) {
    this.units = units;
  }

  /** The unit that handles requests and is called so, in Khmer or English. */
  Optional<Unit> find(String written) {
    var key = SearchKey.of(written);
    return units.stream()
        .filter(Unit::handlesRequests)
        .filter(
            unit ->
                key.equals(SearchKey.of(unit.code()))
                    || key.equals(SearchKey.of(unit.nameEn()))
                    || key.equals(SearchKey.of(unit.nameKm())))
        .findFirst();
  }
}
