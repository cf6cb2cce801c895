package org.sala.models.example;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sala.language.Bilingual;
import org.sala.models.check.AskedTable;
import org.sala.models.check.Column;
import org.sala.models.example.SheetColumn.Use;

/**
 * The columns that a sheet of examples of some tables can have: what these are asked and what they
 * give, by name, by label in either language or by what people call it.
 */
final class SheetColumns {

  private static final Map<String, Use> BESIDE =
      Map.of("received", Use.RECEIVED, "hour", Use.HOUR, "note", Use.NOTE);

  private final Map<String, SheetColumn> byName = new LinkedHashMap<>();
  private final List<SheetColumn> all = new ArrayList<>();

  SheetColumns(Collection<AskedTable> tables) {
    tables.forEach(table -> table.inputs().forEach(each -> add(each, Use.GIVEN)));
    tables.forEach(table -> table.outputs().forEach(each -> add(each, Use.EXPECTED)));
    // What people call a column goes before a label: "Inspection" is first whether there is one.
    all.forEach(column -> ExampleWords.namesOf(column.key()).forEach(name -> know(name, column)));
    all.forEach(column -> labels(column).forEach(name -> know(ExampleWords.folded(name), column)));
    BESIDE.forEach(
        (key, use) -> {
          var column = new SheetColumn(use, "", "", Bilingual.same(key));
          ExampleWords.namesOf(key).forEach(name -> know(name, column));
        });
  }

  private void add(Column column, Use use) {
    if (all.stream().noneMatch(each -> each.key().equals(column.key()))) {
      all.add(new SheetColumn(use, column.key(), column.type(), label(column)));
    }
  }

  private void know(String name, SheetColumn column) {
    byName.putIfAbsent(name, column);
  }

  private static Bilingual label(Column column) {
    var label = Objects.requireNonNullElse(column.label(), column.key()).strip();
    var halves = label.split("\\s+/\\s+", 2);
    return halves.length < 2
        ? Bilingual.same(label.isEmpty() ? column.key() : label)
        : new Bilingual(halves[0], halves[1]);
  }

  // Also without what is said in brackets.
  private static Stream<String> labels(SheetColumn column) {
    var label = column.label();
    return Stream.of(label.en(), label.km(), label.en() + label.km(), column.key())
        .flatMap(name -> Stream.of(name, name.replaceAll("\\s*\\([^)]*\\)", "")));
  }

  /** The column of a name; a name in both languages has one on each side of a slash. */
  Optional<SheetColumn> find(String name) {
    return Stream.concat(Stream.of(name), Stream.of(name.split("\\s*[/\\n]\\s*")))
        .map(each -> byName.get(ExampleWords.folded(each)))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** How many of these are names of columns. */
  int known(List<String> names) {
    return (int) names.stream().filter(name -> find(name).isPresent()).count();
  }

  /** What the columns are called, for a sentence. */
  Bilingual names() {
    return Bilingual.joined(", ", all.stream().map(SheetColumn::label).toList());
  }
}
