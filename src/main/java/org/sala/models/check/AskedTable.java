package org.sala.models.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.util.ConcurrentLruCache;

/**
 * A decision table with what it is asked and what it gives.
 *
 * @param inputs with the types that the product gives them; of a table that only models ask, {@code
 *     boolean}, {@code number} or {@code text}
 * @param outputs the same
 */
public record AskedTable(String id, LawFile file, List<Column> inputs, List<Column> outputs) {

  private static final int KEPT = 100;
  private static final ConcurrentLruCache<LawFile, Map<String, TableFile>> READ =
      new ConcurrentLruCache<>(
          KEPT, file -> new LawReader(false, new Findings()).read(List.of(file)).tables());
  private static final Product PRODUCT = Product.read();
  private static final Set<String> NUMBERS = Set.of("integer", "long", "double", "number");
  private static final TableNeeds NONE =
      new TableNeeds(Map.of(), Map.of(), null, null, null, false);

  /** The tables of these files that can be read, by their ids; of two the first. */
  public static Map<String, AskedTable> in(Collection<LawFile> files) {
    var tables = new LinkedHashMap<String, AskedTable>();
    for (var file : files) {
      if (file.isTable()) {
        READ.get(file).forEach((id, table) -> tables.putIfAbsent(id, of(table, file)));
      }
    }
    return tables;
  }

  /** The numbers of the rows that fit, as the Modeler shows them. */
  public List<Integer> fitting(Map<String, Object> asked) {
    return READ.get(file).get(id).rows().stream()
        .filter(
            row ->
                IntStream.range(0, inputs.size())
                    .allMatch(
                        i -> Cell.of(row.in().get(i)).fits().test(asked.get(inputs.get(i).key()))))
        .map(Row::number)
        .toList();
  }

  private static AskedTable of(TableFile table, LawFile file) {
    var needs = PRODUCT.tables().getOrDefault(table.id(), NONE);
    return new AskedTable(
        table.id(),
        file,
        typed(table.inputs(), needs.inputs()),
        typed(table.outputs(), needs.outputs()));
  }

  private static List<Column> typed(List<Column> columns, Map<String, String> types) {
    return columns.stream()
        .filter(column -> column.key() != null)
        .map(
            column ->
                new Column(
                    column.label(),
                    column.key(),
                    types.getOrDefault(column.key(), plain(String.valueOf(column.type())))))
        .toList();
  }

  private static String plain(String type) {
    return type.equals("boolean") ? type : NUMBERS.contains(type) ? "number" : "text";
  }
}
