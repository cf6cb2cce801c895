package org.sala.models.example;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.language.Days;
import org.sala.minutes.WrittenCells;
import org.sala.models.example.SheetColumn.Use;

/** Reads the examples of one sheet, and says row by row what it cannot read. */
final class SheetReader {

  private static final int MOST_ROWS = 500;

  private final SheetColumns known;
  private final ExampleValues values;
  private final SheetProblems problems;
  private final List<SheetColumn> columns = new ArrayList<>(); // null for one without a name

  SheetReader(SheetColumns known, ExampleValues values, SheetProblems problems) {
    this.known = known;
    this.values = values;
    this.problems = problems;
  }

  /** The examples that can be read. */
  List<Example> read(byte[] sheet) {
    List<List<String>> rows;
    try {
      rows = WrittenCells.rows(sheet, known::known);
    } catch (Refusal e) {
      problems.add("models.example.no-text");
      return List.of();
    }
    int head = 0;
    while (head < rows.size() && isBlank(rows.get(head))) {
      head++;
    }
    if (head == rows.size()) {
      return List.of(); // an empty sheet takes the one before it out of force
    }
    if (rows.size() - head > MOST_ROWS) {
      problems.add("models.example.too-many-rows", MOST_ROWS);
      return List.of();
    }
    head(rows.get(head));
    var examples = new ArrayList<Example>();
    if (problems.areNone()) {
      for (int i = head + 1; i < rows.size(); i++) {
        if (!isBlank(rows.get(i))) {
          example(i + 1, rows.get(i)).ifPresent(examples::add);
        }
      }
    }
    return examples;
  }

  private void head(List<String> names) {
    var seen = new HashSet<SheetColumn>();
    for (int i = 0; i < names.size(); i++) {
      var name = names.get(i);
      var column = known.find(name).orElse(null);
      columns.add(column);
      if (column == null && !name.isEmpty()) {
        problems.add(
            "models.example.column-unknown", SheetProblems.number(i + 1), name, known.names());
      } else if (column != null && column.use() != Use.NOTE && !seen.add(column)) {
        problems.add("models.example.column-twice", SheetProblems.number(i + 1), name);
      }
    }
    if (problems.areNone() && seen.stream().noneMatch(each -> each.use() == Use.EXPECTED)) {
      problems.add("models.example.nothing-expected", known.names());
    }
  }

  private Optional<Example> example(int row, List<String> cells) {
    var given = new LinkedHashMap<String, Object>();
    var expected = new LinkedHashMap<SheetColumn, Object>();
    var received = received(row, cells);
    for (int i = 0; i < cells.size(); i++) {
      var column = i < columns.size() ? columns.get(i) : null;
      var text = cells.get(i);
      if (text.isEmpty()) {
        continue;
      }
      if (column == null) {
        problems.add(
            "models.example.cell-without-column",
            SheetProblems.number(row),
            SheetProblems.number(i + 1),
            text);
      } else if (column.use() == Use.GIVEN) {
        value(row, column, text).ifPresent(value -> given.put(column.key(), value));
      } else if (column.use() == Use.EXPECTED) {
        value(row, column, text)
            .or(() -> day(row, column, text, received))
            .ifPresent(value -> expected.put(column, value));
      }
    }
    var moment = received.map(OffsetDateTime::toInstant).orElse(null);
    return expected.isEmpty()
        ? Optional.empty()
        : Optional.of(new Example(row, given, moment, Collections.unmodifiableMap(expected)));
  }

  private Optional<Object> value(int row, SheetColumn column, String text) {
    var value = values.read(column.type(), text);
    if (value.isEmpty() && !(column.isDays() && column.use() == Use.EXPECTED)) {
      problems.add(
          "models.example.value-unknown",
          SheetProblems.number(row),
          column.label(),
          text,
          values.advice(column.type()));
    }
    return value;
  }

  private Optional<Object> day(
      int row, SheetColumn column, String text, Optional<OffsetDateTime> received) {
    if (!column.isDays()) {
      return Optional.empty();
    }
    var near = received.map(OffsetDateTime::toLocalDate).orElse(EngineClock.today());
    var day = WrittenCells.moment(text, near).map(SheetReader::day);
    if (day.isEmpty()) {
      problems.add(
          "models.example.value-unknown",
          SheetProblems.number(row),
          column.label(),
          text,
          values.advice(column.type()));
    } else if (received.isEmpty()) {
      problems.add("models.example.counted-from", SheetProblems.number(row), column.label(), text);
      return Optional.empty();
    }
    return day.map(Object.class::cast);
  }

  private static LocalDate day(OffsetDateTime moment) {
    return Days.of(moment.toInstant());
  }

  // The hour may stand in a column of its own.
  private Optional<OffsetDateTime> received(int row, List<String> cells) {
    var written =
        Stream.of(Use.RECEIVED, Use.HOUR)
            .map(use -> cell(cells, use))
            .filter(text -> !text.isEmpty())
            .toList();
    if (cell(cells, Use.RECEIVED).isEmpty()) {
      return Optional.empty();
    }
    var moment = WrittenCells.moment(String.join(" ", written), EngineClock.today());
    if (moment.isEmpty()) {
      problems.add(
          "models.example.no-moment", SheetProblems.number(row), String.join(" ", written));
    }
    return moment;
  }

  private String cell(List<String> cells, Use use) {
    for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
      if (columns.get(i) != null && columns.get(i).use() == use) {
        return cells.get(i);
      }
    }
    return "";
  }

  private static boolean isBlank(List<String> row) {
    return row.stream().allMatch(String::isEmpty);
  }
}
