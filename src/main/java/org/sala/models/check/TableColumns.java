package org.sala.models.check;

import java.util.List;
import java.util.Set;

/** The columns of a table: those that the product gives and reads, of the right types. */
final class TableColumns {

  private static final Set<String> NUMBERS = Set.of("integer", "long", "double", "number");

  private final Findings findings;
  private final OfferedValues offered;

  TableColumns(Office office, Findings findings) {
    this.findings = findings;
    offered = new OfferedValues(office, findings);
  }

  boolean areWrong(TableFile table, TableNeeds needs) {
    return table.inputs().stream().anyMatch(each -> !needs.inputs().containsKey(each.key()))
        || needs.outputs().keySet().stream()
            .anyMatch(key -> TableFile.place(table.outputs(), key) < 0);
  }

  void inputs(TableFile table, TableNeeds needs) {
    for (var input : table.inputs()) {
      var type = needs.inputs().get(input.key());
      if (type == null) {
        findings.add(
            Weight.STUCK,
            table.name(),
            "models.input-unknown",
            Named.of(input.label(), input.key()),
            input.key(),
            Nearest.hint(input.key(), needs.inputs().keySet()));
      } else {
        type(table, input, type);
      }
    }
    twice(table, table.inputs());
    twice(table, table.outputs());
  }

  void outputs(TableFile table, TableNeeds needs) {
    for (var key : needs.outputs().keySet()) {
      if (TableFile.place(table.outputs(), key) < 0) {
        var others =
            table.outputs().stream()
                .map(each -> String.valueOf(each.key()))
                .filter(each -> !needs.outputs().containsKey(each))
                .toList();
        findings.add(
            Weight.STUCK, table.name(), "models.output-missing", key, Nearest.hint(key, others));
      }
    }
    for (var output : table.outputs()) {
      var type = needs.outputs().get(output.key());
      if (type == null) {
        findings.add(
            Weight.HINT,
            table.name(),
            "models.output-unused",
            Named.of(output.label(), String.valueOf(output.key())));
      } else {
        type(table, output, type);
      }
    }
  }

  private void type(TableFile table, Column column, String type) {
    offered.check(table, column, type);
    var isRight =
        switch (type) {
          case "days", "count", "percent", "number" ->
              column.type() != null && NUMBERS.contains(column.type());
          case "boolean" -> "boolean".equals(column.type());
          default -> "string".equals(column.type());
        };
    if (!isRight) {
      findings.add(
          Weight.STUCK,
          table.name(),
          "models.column-type",
          Named.of(column.label(), column.key()),
          String.valueOf(column.type()),
          Set.of("days", "count", "percent", "number").contains(type)
              ? "integer"
              : type.equals("boolean") ? "boolean" : "string");
    }
  }

  private void twice(TableFile table, List<Column> columns) {
    columns.stream()
        .filter(
            each ->
                columns.stream()
                        .filter(other -> each.key() != null && each.key().equals(other.key()))
                        .count()
                    > 1)
        .findFirst()
        .ifPresent(
            each ->
                findings.add(
                    Weight.STUCK,
                    table.name(),
                    "models.column-twice",
                    Named.of(each.label(), each.key())));
  }
}
