package org.sala.models.check;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;

/**
 * Decision tables as a whole: that they are asked at all, with the columns that the product uses.
 */
final class Tables {

  private static final Set<String> ONE_ROW = Set.of("UNIQUE", "FIRST", "ANY");

  private final ModelSet set;
  private final Findings findings;

  private Tables(ModelSet set, Findings findings) {
    this.set = set;
    this.findings = findings;
  }

  static void check(ModelSet set, Findings findings) {
    var tables = new Tables(set, findings);
    set.tables().values().forEach(tables::table);
  }

  private void table(TableFile table) {
    var needs = set.product().tables().get(table.id());
    if (needs == null) {
      if (!isAskedByModel(table)) {
        findings.add(
            Weight.STUCK,
            table.name(),
            "models.table-nobody-asks",
            table.id(),
            Nearest.hint(table.id(), missing()));
      }
      return;
    }
    if (table.historyTime() == null) {
      findings.add(Weight.STUCK, table.name(), "models.table-history-time");
    }
    if (!ONE_ROW.contains(table.hitPolicy())) {
      findings.add(Weight.STUCK, table.name(), "models.hit-policy", table.hitPolicy());
      return;
    }
    if (!Languages.areBoth(table.title())) {
      findings.add(Weight.HINT, table.name(), "models.table-one-language");
    }
    var columns = new TableColumns(set.office(), findings);
    columns.inputs(table, needs);
    columns.outputs(table, needs);
    if (!columns.areWrong(table, needs)) {
      var cells = new TableCells(set, table, needs, findings);
      cells.check();
      if (cells.areReadable()) {
        TableCover.check(set, table, needs, findings);
        TableRelations.check(table, needs, findings);
      }
    }
  }

  private boolean isAskedByModel(TableFile table) {
    return set.processes().values().stream()
        .flatMap(file -> file.all(BusinessRuleTask.class).stream())
        .anyMatch(rule -> table.id().equals(ProcessFile.camunda(rule, "decisionRef")));
  }

  private Set<String> missing() {
    return set.product().tables().keySet().stream()
        .filter(key -> !set.tables().containsKey(key) || !set.tables().get(key).isSent())
        .collect(Collectors.toSet());
  }
}
