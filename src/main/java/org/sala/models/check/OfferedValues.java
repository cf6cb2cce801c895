package org.sala.models.check;

import java.util.Set;
import java.util.TreeSet;

/** What Camunda Modeler offers for the cells of a column: somebody would choose it. */
final class OfferedValues {

  private final Office office;
  private final Findings findings;

  OfferedValues(Office office, Findings findings) {
    this.office = office;
    this.findings = findings;
  }

  void check(TableFile table, Column column, String type) {
    var known = known(type);
    column.offered().stream()
        .filter(code -> !known.isEmpty() && !known.contains(code))
        .findFirst()
        .ifPresent(
            code ->
                findings.add(
                    Weight.STUCK,
                    table.name(),
                    "models.offered-unknown",
                    Named.of(column.label(), column.key()),
                    code,
                    Nearest.hint(code, known)));
  }

  /** The codes that a cell can hold alone; empty where it is written freely. */
  private Set<String> known(String type) {
    return switch (type) {
      case "category" -> office.categories();
      case "district" -> office.districts();
      case "unit" -> office.handlers();
      case "institution" -> office.institutions();
      case "recipient" -> {
        var all = new TreeSet<>(office.handlers());
        all.addAll(office.institutions());
        yield all;
      }
      case "boolean", "units", "days", "count", "percent", "number", "text" -> Set.of();
      default -> Set.of(type.split("\\|"));
    };
  }
}
