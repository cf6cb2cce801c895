package org.sala.minutes.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sala.language.Wording;
import org.sala.routing.Routing;

/** Which unit a line goes to by the table of routes; found once for many lines. */
class UnitGuess {

  private final UnitNames units;
  private final Routing routing;
  private final Map<List<String>, String> leadUnits = new HashMap<>();

  UnitGuess(UnitNames units, Routing routing) {
    this.units = units;
    this.routing = routing;
  }

  /** The code of the unit; null while category or place are not clear. */
  String of(LineDraft line) {
    var category = line.fields.get("category");
    var place = line.fields.get("placeCode");
    if (category == null || place == null) {
      return null;
    }
    var district = Routing.districtOf(place);
    var against = "AUTHORITY".equals(line.fields.get("respondent.kind"));
    var code =
        leadUnits.computeIfAbsent(
            List.of(category, String.valueOf(against), district),
            key -> routing.of(category, against, district).leadUnit());
    units
        .find(code)
        .ifPresent(
            unit ->
                line.guesses.add(
                    new Guess(
                        "unit", code, unit.name(), Wording.of("minutes.guess.unit", category))));
    return code;
  }
}
