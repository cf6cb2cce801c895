package org.sala.servicelevel;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.sala.engine.SystemAuthority;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the decision table "Service levels", in which process owners keep the working days. */
@Component
public class ServiceLevels {

  /** The key of the decision. */
  public static final String DECISION = "service-levels";

  private final DecisionService decisions;
  private final SystemAuthority system;

  ServiceLevels(@Lazy DecisionService decisions, SystemAuthority system) {
    this.decisions = decisions;
    this.system = system;
  }

  /**
   * The row of the table for a request.
   *
   * @throws IllegalStateException if no row, or more than one, fits
   */
  public ServiceLevel of(String category, String priority) {
    var input = Variables.putValue("category", category).putValue("priority", priority);
    var row =
        system.get(() -> decisions.evaluateDecisionTableByKey(DECISION, input)).getSingleResult();
    if (row == null) {
      throw new IllegalStateException(
          "The table 'Service levels' has no row for category %s with priority %s. Add one."
              .formatted(category, priority));
    }
    return new ServiceLevel(row.getEntryMap());
  }

  /** Working days for each stage of a request. */
  public record ServiceLevel(Map<String, Object> days) {

    /** The number of working days in a column of the table, for example {@code checkDays}. */
    public int days(String column) {
      return ((Number) days.get(column)).intValue();
    }
  }
}
