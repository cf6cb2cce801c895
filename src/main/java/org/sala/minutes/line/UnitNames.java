package org.sala.minutes.line;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sala.language.SearchKey;
import org.sala.people.Unit;

/** The units of the province by code or name. */
public class UnitNames {

  private final List<Unit> units;

  public UnitNames(List<Unit> units) {
    this.units = units;
  }

  /** The unit that handles requests and is called so, in Khmer or English. */
  Optional<Unit> find(String written) {
    return named(written).filter(Unit::handlesRequests).findFirst();
  }

  /**
   * The name of an institution of the nation that is called so: it does not handle requests here.
   *
   * @param written may be null
   */
  Optional<String> elsewhere(String written) {
    return written == null || find(written).isPresent()
        ? Optional.empty()
        : named(written).findFirst().map(unit -> unit.name().en());
  }

  private Stream<Unit> named(String written) {
    var key = SearchKey.of(written);
    return units.stream()
        .filter(
            unit ->
                key.equals(SearchKey.of(unit.code()))
                    || key.equals(SearchKey.of(unit.name().en()))
                    || key.equals(SearchKey.of(unit.name().km())));
  }
}
