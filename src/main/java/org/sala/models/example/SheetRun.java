package org.sala.models.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.sala.engine.DecisionTables;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.models.check.AskedTable;
import org.sala.models.check.Column;
import org.sala.request.Categories;
import org.sala.request.Categories.Category;
import org.sala.servicelevel.Holidays;
import org.springframework.stereotype.Component;

/** Asks tables what examples give, and compares what comes with what should. */
@Component
class SheetRun {

  private static final String UNKNOWN = "UNKNOWN";

  private final DecisionTables tables;
  private final Categories categories;
  private final Holidays holidays;
  private final ExampleValues values;

  SheetRun(DecisionTables tables, Categories categories, Holidays holidays, ExampleValues values) {
    this.tables = tables;
    this.categories = categories;
    this.holidays = holidays;
    this.values = values;
  }

  /**
   * What comes another way than it should: a sentence for each example that does not hold.
   *
   * @return nothing if a table cannot be asked at all, which is told elsewhere
   */
  Optional<List<Bilingual>> differences(List<Example> examples, List<AskedTable> of) {
    var came = new ArrayList<Map<String, Object>>();
    examples.forEach(example -> came.add(new HashMap<>()));
    try {
      for (var table : of) {
        var inputs = examples.stream().map(example -> inputs(example, table)).toList();
        var rows = tables.rows(table.file().content(), table.id(), inputs);
        for (int i = 0; i < rows.size(); i++) {
          rows.get(i).ifPresent(came.get(i)::putAll);
        }
      }
    } catch (DmnEngineException e) {
      return Optional.empty();
    }
    var told = new ArrayList<Bilingual>();
    for (int i = 0; i < examples.size(); i++) {
      var different = differences(examples.get(i), came.get(i));
      if (!different.isEmpty()) {
        told.add(
            Wording.of(
                "models.example.differs",
                SheetProblems.number(examples.get(i).row()),
                Bilingual.joined("; ", different)));
      }
    }
    return Optional.of(told);
  }

  // What an example does not say is as usual: urgent as its category is, against nobody, unknown.
  private Map<String, Object> inputs(Example example, AskedTable table) {
    var inputs = new HashMap<String, Object>();
    for (var input : table.inputs()) {
      var given = example.given().get(input.key());
      inputs.put(input.key(), given == null ? usual(input, example) : given);
    }
    return inputs;
  }

  private Object usual(Column input, Example example) {
    if (input.key().equals("priority")) {
      var category = (String) example.given().get("category");
      return categories.find(category).map(Category::usualPriority).orElse(null);
    }
    return switch (input.type()) {
      case "boolean" -> false;
      case "district" -> "";
      default -> List.of(input.type().split("\\|")).contains(UNKNOWN) ? UNKNOWN : null;
    };
  }

  private List<Bilingual> differences(Example example, Map<String, Object> came) {
    var told = new ArrayList<Bilingual>();
    example
        .expected()
        .forEach(
            (column, expected) -> {
              var key = column.key();
              var given = came.containsKey(key) ? came(example, column, expected, came) : null;
              if (!expected.equals(given)) {
                told.add(
                    Wording.of(
                        "models.example.expected",
                        column.label(),
                        shown(column, expected),
                        given == null
                            ? Wording.of("models.example.no-row")
                            : shown(column, given)));
              }
            });
    return told;
  }

  private Object came(
      Example example, SheetColumn column, Object expected, Map<String, Object> came) {
    return expected instanceof LocalDate && came.get(column.key()) instanceof Number
        ? ExampleDates.day(holidays.calendar(), came, column.key(), example.received())
        : values.given(column.type(), came.get(column.key()));
  }

  private Bilingual shown(SheetColumn column, Object value) {
    return value instanceof LocalDate day ? Bilingual.day(day) : values.shown(column.type(), value);
  }
}
