package org.sala.minutes.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.people.Unit;

/** A line of the minutes while it is being checked: what is written, what is clear, what is not. */
class LineDraft {

  final Map<String, String> cells;
  private final LocalDate near;
  final Map<String, String> fields = new LinkedHashMap<>();
  final List<Problem> problems = new ArrayList<>();
  final List<Guess> guesses = new ArrayList<>();

  /**
   * @param near a day near which the dates of the line lie
   */
  LineDraft(Map<String, String> cells, LocalDate near) {
    this.cells = cells;
    this.near = near;
  }

  void put(String field, String text) {
    if (text != null) {
      fields.put(field, text);
    }
  }

  /** The cell of the one field, or where it is empty of the other; null if both are. */
  String first(String one, String other) {
    return cells.getOrDefault(one, cells.get(other));
  }

  /** A field that is clear, or an empty text. */
  String text(String field) {
    return fields.getOrDefault(field, "");
  }

  void problem(String field, Bilingual text) {
    problems.add(new Problem(field, text));
  }

  /** Whether something was written that is not clear, so that nothing should be guessed. */
  boolean isSettled(String field) {
    return fields.containsKey(field)
        || problems.stream().anyMatch(problem -> problem.field().equals(field));
  }

  void code(String field, CodeWords words) {
    var written = cells.get(field);
    if (written == null) {
      return;
    }
    words
        .code(field, written)
        .ifPresentOrElse(
            code -> fields.put(field, code),
            () ->
                problem(field, Wording.of("minutes.unknown-word", written, words.choices(field))));
  }

  Optional<String> unit(String field, UnitNames units) {
    var written = cells.get(field);
    if (written == null) {
      return Optional.empty();
    }
    var unit = units.find(written);
    if (unit.isEmpty()) {
      problem(field, Wording.of("minutes.unknown-unit", written));
    }
    return unit.map(Unit::code);
  }

  /** A moment; how it was understood is told where it is not plain. */
  Optional<WrittenDate> date(String field, String written) {
    var date = WrittenDate.read(written, near);
    if (date.isEmpty()) {
      var key = WrittenDate.isLunar(written) ? "minutes.lunar-date" : "minutes.no-date";
      problem(field, Wording.of(key, written));
    }
    date.filter(read -> read.how() != null)
        .ifPresent(
            read ->
                guesses.add(
                    new Guess(
                        field, read.day().toString(), Bilingual.day(read.day()), read.how())));
    return date;
  }

  Optional<LocalDate> day(String field) {
    return date(field, cells.get(field)).map(WrittenDate::day);
  }
}
