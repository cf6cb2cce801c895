package org.sala.models.walk;

import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sala.engine.EngineClock;
import org.sala.language.Days;

/** Values for variables, by their types. */
final class Values {

  private Values() {}

  /**
   * All that each variable can be.
   *
   * @param types the values themselves, or one word for what it is
   * @param days how far ahead a date lies
   */
  static Map<String, Set<Object>> of(Map<String, List<String>> types, int days) {
    var all = new TreeMap<String, Set<Object>>();
    types.forEach((name, type) -> all.put(name, values(type, days)));
    return all;
  }

  private static Set<Object> values(List<String> type, int days) {
    return switch (type.get(0)) {
      case "boolean" -> Set.of(true, false);
      case "number" -> Set.of(1);
      case "date" ->
          Set.of(Date.from(EngineClock.today().plusDays(days).atStartOfDay(Days.ZONE).toInstant()));
      default -> new HashSet<>(type);
    };
  }
}
