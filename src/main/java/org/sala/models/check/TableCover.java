package org.sala.models.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether a table has one row for everything it can be asked. */
final class TableCover {

  private static final int MOST = 200_000;
  private static final int TOLD = 4;
  private static final BigDecimal GREAT = new BigDecimal(1_000_000);

  private final TableFile table;
  private final Findings findings;
  private final List<List<Cell>> cells;
  private final Set<Row> used = new LinkedHashSet<>();
  private final List<String> without = new ArrayList<>();
  private final Map<String, String> overlapping = new LinkedHashMap<>();

  private TableCover(TableFile table, Findings findings) {
    this.table = table;
    this.findings = findings;
    cells = table.rows().stream().map(row -> row.in().stream().map(Cell::of).toList()).toList();
  }

  static void check(ModelSet set, TableFile table, TableNeeds needs, Findings findings) {
    var cover = new TableCover(table, findings);
    List<List<Object>> asked = List.of(List.of());
    for (int i = 0; i < table.inputs().size(); i++) {
      var column = i;
      var values = cover.values(set, needs, column);
      asked =
          asked.stream()
              .flatMap(
                  before ->
                      values.stream()
                          .map(
                              value -> {
                                var with = new ArrayList<>(before);
                                with.add(value);
                                return (List<Object>) with;
                              }))
              .limit(MOST)
              .toList();
    }
    asked.forEach(cover::ask);
    cover.tell(needs.mayBeSilent());
  }

  // All there are; of numbers those at which a cell begins or ends to fit.
  private List<Object> values(ModelSet set, TableNeeds needs, int column) {
    var mentioned = new LinkedHashSet<Object>();
    cells.forEach(row -> mentioned.addAll(row.get(column).mentioned()));
    var all = TableDomain.of(set, needs.inputs().get(table.inputs().get(column).key()));
    if (all == null) {
      var numbers = new TreeSet<BigDecimal>(List.of(BigDecimal.ZERO, GREAT));
      for (var each : mentioned) {
        if (each instanceof BigDecimal number) {
          numbers.add(number.subtract(BigDecimal.ONE).max(BigDecimal.ZERO));
          numbers.add(number.max(BigDecimal.ZERO));
          numbers.add(number.add(BigDecimal.ONE).max(BigDecimal.ZERO));
        }
      }
      return List.copyOf(numbers);
    }
    return mentioned.isEmpty() && !all.isEmpty()
        ? List.of(all.iterator().next())
        : all.stream().sorted(Comparator.comparing(String::valueOf)).toList();
  }

  private void ask(List<Object> values) {
    var fitting =
        IntStream.range(0, table.rows().size())
            .filter(
                row ->
                    IntStream.range(0, values.size())
                        .allMatch(i -> cells.get(row).get(i).fits().test(values.get(i))))
            .mapToObj(table.rows()::get)
            .toList();
    if (fitting.isEmpty()) {
      without.add(shown(values));
      return;
    }
    if (table.hitPolicy().equals("FIRST")) {
      used.add(fitting.get(0));
      return;
    }
    used.addAll(fitting);
    var differ = fitting.stream().map(Row::out).distinct().count() > 1;
    if (fitting.size() > 1 && (table.hitPolicy().equals("UNIQUE") || differ)) {
      overlapping.putIfAbsent(
          fitting.stream()
              .map(row -> String.valueOf(row.number()))
              .collect(Collectors.joining(", ")),
          shown(values));
    }
  }

  private String shown(List<Object> values) {
    return IntStream.range(0, values.size())
        .filter(i -> cells.stream().anyMatch(row -> !row.get(i).mentioned().isEmpty()))
        .mapToObj(i -> table.inputs().get(i).key() + " = " + values.get(i))
        .collect(Collectors.joining(", "));
  }

  private void tell(boolean mayBeSilent) {
    if (!without.isEmpty() && !mayBeSilent) {
      findings.add(
          Weight.STUCK,
          table.name(),
          "models.no-row",
          without.stream().limit(TOLD).collect(Collectors.joining("; "))
              + (without.size() > TOLD ? " …" : ""),
          without.size());
    }
    overlapping.entrySet().stream()
        .limit(TOLD)
        .forEach(
            each ->
                findings.add(
                    Weight.STUCK,
                    table.name(),
                    "models.rows-overlap",
                    each.getKey(),
                    each.getValue()));
    table.rows().stream()
        .filter(row -> !used.contains(row))
        .forEach(
            row -> findings.add(Weight.WRONG, table.name(), "models.row-never-used", row.number()));
  }
}
