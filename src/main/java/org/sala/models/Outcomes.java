package org.sala.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.sala.casefile.FormWords;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.request.RequestsAlike;

/** Sums up, over all requests, what two tables answer another way. */
class Outcomes {

  private final Map<String, String> columns;
  private final Map<Bilingual, Sum> sums = new LinkedHashMap<>();

  private static class Sum {
    private long requests;
    private final TreeSet<String> numbers = new TreeSet<>();
  }

  /**
   * Begins with nothing.
   *
   * @param columns what the outputs of the table are called, by their names
   */
  Outcomes(Map<String, String> columns) {
    this.columns = columns;
  }

  /** Compares what the tables answer for some requests. */
  void add(
      RequestsAlike requests,
      Optional<Map<String, Object>> before,
      Optional<Map<String, Object>> after) {
    if (after.isEmpty()) {
      if (before.isPresent()) {
        add(requests, Wording.of("models.rehearsed.no-row"));
      }
      return;
    }
    after
        .get()
        .forEach(
            (column, is) ->
                compare(requests, column, before.map(row -> row.get(column)).orElse(null), is));
  }

  private void compare(RequestsAlike requests, String column, Object was, Object is) {
    if (Objects.equals(was, is)) {
      return;
    }
    var called = FormWords.both(columns.getOrDefault(column, column));
    if (was instanceof Number days && is instanceof Number other) {
      var less = other.doubleValue() < days.doubleValue();
      add(requests, Wording.of(less ? "models.rehearsed.less" : "models.rehearsed.more", called));
    } else {
      add(
          requests,
          Wording.of("models.rehearsed.other", called, String.valueOf(is), String.valueOf(was)));
    }
  }

  private void add(RequestsAlike requests, Bilingual what) {
    var sum = sums.computeIfAbsent(what, none -> new Sum());
    sum.requests += requests.requests();
    sum.numbers.addAll(requests.numbers());
  }

  /** What would be another way, for the most requests first. */
  List<Outcome> all() {
    var all = new ArrayList<Outcome>();
    sums.forEach((what, sum) -> all.add(new Outcome(what, sum.requests, List.copyOf(sum.numbers))));
    all.sort((one, other) -> Long.compare(other.requests(), one.requests()));
    return all;
  }
}
