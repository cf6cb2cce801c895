package org.sala.routing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.sala.engine.SystemAuthority;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the decision table "Request routing", in which process owners keep the routes. */
@Component
public class Routing {

  /** The key of the decision. */
  public static final String DECISION = "request-routing";

  private final DecisionService decisions;
  private final SystemAuthority system;

  Routing(@Lazy DecisionService decisions, SystemAuthority system) {
    this.decisions = decisions;
    this.system = system;
  }

  /** The row of the table for a request. */
  public record Route(Map<String, Object> entries) {

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

  /**
   * The route that the table proposes.
   *
   * @throws IllegalStateException if no row, or more than one, fits
   */
  public Route of(String category, boolean againstAuthority, String district) {
    var input =
        Variables.putValue("category", category)
            .putValue("againstAuthority", againstAuthority)
            .putValue("district", district);
    var row =
        system.get(() -> decisions.evaluateDecisionTableByKey(DECISION, input)).getSingleResult();
    if (row == null) {
      throw new IllegalStateException(
          "The table 'Request routing' has no row for category " + category + ". Add one.");
    }
    return new Route(row.getEntryMap());
  }

  /** The unit codes in a semicolon-separated text. */
  static List<String> codes(String text) {
    return text == null
        ? List.of()
        : Stream.of(text.split(";")).filter(code -> !code.isBlank()).toList();
  }
}
