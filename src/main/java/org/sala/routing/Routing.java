package org.sala.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sala.engine.DecisionTables;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Wording;
import org.sala.people.Units;
import org.springframework.stereotype.Component;

/** Reads the decision table "Request routing", in which process owners keep the routes. */
@Component
public class Routing {

  /** The key of the decision. */
  public static final String DECISION = "request-routing";

  private final DecisionTables tables;
  private final Units units;

  Routing(DecisionTables tables, Units units) {
    this.tables = tables;
    this.units = units;
  }

  /**
   * The row of the table for a request.
   *
   * @param problem what is wrong with the table, null if nothing is: then the desk's unit stands in
   *     for the one that the table does not name, or the governor's against an authority
   * @param version the version of the table; null if it was not the table that said so
   */
  public record Route(Map<String, Object> entries, Problem problem, Integer version) {

    /** A route with which nothing is wrong. */
    public Route(Map<String, Object> entries) {
      this(entries, null, null);
    }

    public String leadUnit() {
      return (String) entries.get("leadUnit");
    }

    public List<String> supportingUnits() {
      return Routing.codes((String) entries.get("supportingUnits"));
    }

    public boolean inspectionRequired() {
      return Boolean.TRUE.equals(entries.get("inspectionRequired"));
    }

    public boolean restricted() {
      return Boolean.TRUE.equals(entries.get("restricted"));
    }
  }

  /** The route that the table in force proposes; a mistake in the table never stops a request. */
  public Route of(String category, boolean againstAuthority, String district) {
    var row =
        tables.row(
            DECISION,
            Map.of(
                "category", category, "againstAuthority", againstAuthority, "district", district));
    return problem(row, category)
        .map(problem -> standIn(againstAuthority, problem))
        .orElseGet(() -> new Route(row.get(), null, tables.version(DECISION)));
  }

  /** The four-digit code of the district of a place, or of its province where that is all. */
  public static String districtOf(String placeCode) {
    return placeCode.substring(0, Math.min(4, placeCode.length()));
  }

  private Optional<Problem> problem(Optional<Map<String, Object>> row, String category) {
    if (row.isEmpty()) {
      return Optional.of(new Problem("category", Wording.of("routing.no-single-row", category)));
    }
    return Stream.concat(
            Stream.of(String.valueOf(row.get().get("leadUnit"))),
            codes((String) row.get().get("supportingUnits")).stream())
        .filter(unit -> units.find(unit).isEmpty())
        .findFirst()
        .map(
            unit ->
                new Problem(
                    "category", Wording.of("routing.unknown-unit-in-table", unit, category)));
  }

  private static Route standIn(boolean againstAuthority, Problem problem) {
    return new Route(
        Map.of(
            "leadUnit",
            againstAuthority ? Units.GOVERNOR : Units.ONE_WINDOW,
            "supportingUnits",
            "",
            "inspectionRequired",
            false,
            "restricted",
            againstAuthority),
        problem,
        null);
  }

  /** The unit codes in a semicolon-separated text. */
  static List<String> codes(String text) {
    return text == null
        ? List.of()
        : Stream.of(text.split(";")).map(String::strip).filter(code -> !code.isBlank()).toList();
  }
}
