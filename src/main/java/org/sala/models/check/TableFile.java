package org.sala.models.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;

/**
 * A decision table, as the check reads it.
 *
 * @param title the name in both languages
 * @param historyTime how long its history is kept, null if it does not say
 */
record TableFile(
    String name,
    String id,
    String title,
    String historyTime,
    String hitPolicy,
    List<Column> inputs,
    List<Column> outputs,
    List<Row> rows,
    boolean isSent) {

  /** The table of a decision, or nothing if it has none. */
  static Optional<TableFile> of(String name, Decision decision, boolean isSent) {
    return decision.getChildElementsByType(DecisionTable.class).stream()
        .findFirst()
        .map(table -> read(name, decision, table, isSent));
  }

  private static TableFile read(
      String name, Decision decision, DecisionTable table, boolean isSent) {
    var inputs =
        table.getInputs().stream()
            .map(
                input ->
                    input.getInputExpression() == null
                        ? new Column(input.getLabel(), "", null)
                        : new Column(
                            input.getLabel(),
                            text(input.getInputExpression()),
                            input.getInputExpression().getTypeRef(),
                            offered(input.getInputValues())))
            .toList();
    var outputs =
        table.getOutputs().stream()
            .map(
                output ->
                    new Column(
                        output.getLabel(),
                        output.getName(),
                        output.getTypeRef(),
                        offered(output.getOutputValues())))
            .toList();
    var rows = new ArrayList<Row>();
    table
        .getRules()
        .forEach(
            rule ->
                rows.add(
                    new Row(
                        rows.size() + 1,
                        rule.getInputEntries().stream().map(TableFile::text).toList(),
                        rule.getOutputEntries().stream().map(TableFile::text).toList())));
    return new TableFile(
        name,
        decision.getId(),
        decision.getName(),
        decision.getCamundaHistoryTimeToLiveString(),
        String.valueOf(table.getHitPolicy()),
        inputs,
        outputs,
        rows,
        isSent);
  }

  private static List<String> offered(DmnElement values) {
    return values == null
        ? List.of()
        : Stream.of(text(values).split(","))
            .map(each -> each.strip().replaceAll("^\"|\"$", ""))
            .toList();
  }

  private static String text(DmnElement element) {
    return element.getChildElementsByType(org.camunda.bpm.model.dmn.instance.Text.class).stream()
        .map(each -> each.getTextContent().strip())
        .findFirst()
        .orElse("");
  }

  /** Where a column stands, -1 if there is none. */
  static int place(List<Column> columns, String key) {
    return columns.stream().map(Column::key).toList().indexOf(key);
  }
}
