package org.sala.servicelevel;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.sala.engine.SystemAuthority;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the decision tables in which process owners keep the working days. */
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
    return row(DECISION, Map.of("category", category, "priority", priority));
  }

  /**
   * The row of another table of working days.
   *
   * @param decision the key of the table
   * @param input what the row must fit
   * @throws IllegalStateException if no row, or more than one, fits
   */
  public ServiceLevel row(String decision, Map<String, Object> input) {
    var row =
        system.get(() -> decisions.evaluateDecisionTableByKey(decision, input)).getSingleResult();
    if (row == null) {
      throw new IllegalStateException(
          "The table '%s' has no row for %s. Add one.".formatted(decision, input));
    }
    return new ServiceLevel(row.getEntryMap());
  }

  /** Working days for each stage of a case. */
  public record ServiceLevel(Map<String, Object> days) {

    /** The number of working days in a column of the table, for example {@code checkDays}. */
    public int days(String column) {
      return ((Number) days.get(column)).intValue();
    }
  }
}
