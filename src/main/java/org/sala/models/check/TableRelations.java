package org.sala.models.check;

import java.math.BigDecimal;

/**
 * What columns of a row have to do with each other: a reminder does not come after the deadline.
 */
final class TableRelations {

  private final TableFile table;
  private final Findings findings;

  private TableRelations(TableFile table, Findings findings) {
    this.table = table;
    this.findings = findings;
  }

  static void check(TableFile table, TableNeeds needs, Findings findings) {
    var relations = new TableRelations(table, findings);
    for (var row : table.rows()) {
      needs.notAfter().forEach(rule -> relations.notAfter(row, rule.split(" ")));
      needs.fixed().forEach(rule -> relations.fixed(row, rule.split("[ =]")));
      needs.differs().forEach(rule -> relations.differs(row, rule.split(" ")));
    }
  }

  private void notAfter(Row row, String[] rule) {
    var one = TableFile.place(table.outputs(), rule[0]);
    var other = TableFile.place(table.outputs(), rule[1]);
    if (rule.length > 2 && isOnly(row, rule[2].split("=")[0], rule[2].split("=")[1])) {
      return;
    }
    if (Cell.literal(row.out().get(one)) instanceof BigDecimal first
        && Cell.literal(row.out().get(other)) instanceof BigDecimal second
        && first.compareTo(second) > 0) {
      findings.add(
          Weight.WRONG,
          table.name(),
          "models.row-in-wrong-order",
          row.number(),
          label(one),
          first.toPlainString(),
          label(other),
          second.toPlainString());
    }
  }

  private boolean isOnly(Row row, String input, String value) {
    var place = TableFile.place(table.inputs(), input);
    return place >= 0 && row.in().get(place).strip().equals("\"" + value + "\"");
  }

  private void fixed(Row row, String[] rule) {
    var input = TableFile.place(table.inputs(), rule[0]);
    var output = TableFile.place(table.outputs(), rule[2]);
    var fits = input < 0 || Cell.of(row.in().get(input)).fits().test(Boolean.valueOf(rule[1]));
    var written = Cell.literal(row.out().get(output));
    if (fits && !rule[3].equals(String.valueOf(written))) {
      findings.add(
          Weight.STUCK,
          table.name(),
          "models.row-must-give",
          row.number(),
          rule[0] + " = " + rule[1],
          label(output),
          rule[3]);
    }
  }

  private void differs(Row row, String[] rule) {
    var input = TableFile.place(table.inputs(), rule[0]);
    var output = TableFile.place(table.outputs(), rule[1]);
    if (input >= 0 && row.in().get(input).strip().equals(row.out().get(output).strip())) {
      findings.add(
          Weight.STUCK,
          table.name(),
          "models.row-stands-in-for-itself",
          row.number(),
          row.out().get(output));
    }
  }

  private org.sala.language.Bilingual label(int output) {
    var column = table.outputs().get(output);
    return Named.of(column.label(), column.key());
  }
}
