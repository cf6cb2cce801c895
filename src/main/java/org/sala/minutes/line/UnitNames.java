package org.sala.minutes.line;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.language.SearchKey;
import org.sala.people.Unit;

/** The units of the province by code or name. */
public class UnitNames {

  private final Map<Unit, Set<String>> keys = new LinkedHashMap<>();

  public UnitNames(List<Unit> units) {
    units.forEach(
        unit ->
            keys.put(
                unit,
                Stream.of(unit.code(), unit.name().en(), unit.name().km())
                    .map(SearchKey::of)
                    .collect(Collectors.toSet())));
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
    return keys.entrySet().stream()
        .filter(each -> each.getValue().contains(key))
        .map(Map.Entry::getKey);
  }
}
