package org.sala.models.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All ways in which several variables can have their values. */
public final class Combinations {

  private Combinations() {}

  /** How many there are. */
  public static long count(Map<String, Set<Object>> possible) {
    return possible.values().stream().mapToLong(Set::size).reduce(1, (a, b) -> a * b);
  }

  /** All of them, or the first ones. */
  public static List<Map<String, Object>> of(Map<String, Set<Object>> possible, int most) {
    List<Map<String, Object>> all = List.of(Map.of());
    for (var variable : possible.entrySet()) {
      var some = new ArrayList<Map<String, Object>>();
      for (var value : variable.getValue()) {
        for (var before : all) {
          var with = new HashMap<>(before);
          with.put(variable.getKey(), value);
          some.add(with);
        }
      }
      all = some.size() > most ? some.subList(0, most) : some;
    }
    return all;
  }
}
