package org.sala.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.people.Unit;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sits today in whose place, found by walking from deputy to deputy. */
class NaiveSeats {

  private final Map<String, Set<String>> groups = new HashMap<>();
  private final Map<String, String> deputies = new HashMap<>();
  private final List<Unit> units;

  NaiveSeats(JdbcClient jdbc, List<Unit> units) {
    this.units = units.stream().filter(Unit::handlesRequests).toList();
    jdbc.sql("select user_id_, group_id_ from act_id_membership")
        .query(
            (RowCallbackHandler)
                row ->
                    groups
                        .computeIfAbsent(row.getString(1), any -> new HashSet<>())
                        .add(row.getString(2)));
    jdbc.sql(
            "select person, deputy from absence where ended_at is null and ? between first_day and last_day")
        .param(EngineClock.today())
        .query((RowCallbackHandler) row -> deputies.put(row.getString(1), row.getString(2)));
  }

  /** The groups of a person by their own offices. */
  Set<String> own(String person) {
    return groups.getOrDefault(person, Set.of());
  }

  /** Those who are away and in whose place a person sits, if they have anything to pass on. */
  Set<String> absent(String person) {
    return deputies.keySet().stream()
        .filter(each -> acting(each).contains(person) && !passed(each).isEmpty())
        .collect(Collectors.toSet());
  }

  /** What somebody passes on: the groups of units. */
  Set<String> passed(String absent) {
    return own(absent).stream()
        .filter(group -> !unitsOf(Set.of(group)).isEmpty())
        .collect(Collectors.toSet());
  }

  /** The units whose staff some groups are. */
  Set<String> unitsOf(Set<String> some) {
    return staffedBy(some).map(Unit::code).collect(Collectors.toSet());
  }

  private Set<String> acting(String absent) {
    var passed = new HashSet<>(Set.of(absent));
    var deputy = deputies.get(absent);
    while (deputies.containsKey(deputy) && passed.add(deputy)) {
      deputy = deputies.get(deputy);
    }
    return deputies.containsKey(deputy) ? heads(absent) : Set.of(deputy);
  }

  private Set<String> heads(String absent) {
    return staffedBy(own(absent))
        .flatMap(
            unit -> groups.keySet().stream().filter(each -> own(each).contains(unit.headsGroup())))
        .filter(head -> !deputies.containsKey(head))
        .collect(Collectors.toSet());
  }

  private Stream<Unit> staffedBy(Set<String> some) {
    return units.stream().filter(unit -> unit.staffGroups().anyMatch(some::contains));
  }
}
