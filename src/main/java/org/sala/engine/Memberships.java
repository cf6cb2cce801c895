package org.sala.engine;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/**
 * Who belongs to several groups, and what one person belongs to, asked at once: the engine's own
 * query knows one group only, no unit, and nobody who sits there for who is away.
 */
@Component
public class Memberships {

  private final SystemAuthority system;

  /**
   * One group of a person.
   *
   * @param unit the unit whose staff the group is; null if it is none's, and one row for each if it
   *     is several units'
   * @param examines whether the group examines requests for the unit
   * @param seat in whose place the person sits there today; null for the person's own
   */
  public record Belonging(String group, String unit, boolean examines, String seat) {}

  /**
   * Somebody who sits in a group today.
   *
   * @param seat in whose place; null for a member
   * @param awayUntil the last day of the member's absence; null for who is there
   */
  public record Sitting(String person, String seat, LocalDate awayUntil) {

    /** Whether this is a member of the group, whoever is away. */
    public boolean isMember() {
      return seat == null;
    }
  }

  Memberships(SystemAuthority system) {
    this.system = system;
  }

  /** Who sits in each group that has anybody, in the order of their ids. */
  public Map<String, List<Sitting>> of(Collection<String> groups) {
    return system.get(() -> read(groups));
  }

  /** The groups of a person with their units; none for an unknown account. */
  public List<Belonging> of(String person) {
    return system.get(() -> belongings(person));
  }

  static List<Belonging> belongings(String person) {
    return rows("selectBelongings", Map.of("person", person)).stream()
        .map(
            row ->
                new Belonging(
                    (String) row.get("group_id"),
                    (String) row.get("unit"),
                    Boolean.TRUE.equals(row.get("examines")),
                    (String) row.get("seat")))
        .toList();
  }

  private static Map<String, List<Sitting>> read(Collection<String> groups) {
    return rows("selectMembers", Map.of("groups", List.copyOf(groups))).stream()
        .collect(
            Collectors.groupingBy(
                row -> (String) row.get("group_id"),
                Collectors.mapping(Memberships::sitting, Collectors.toList())));
  }

  private static Sitting sitting(Map<String, Object> row) {
    var away = (Date) row.get("away_until");
    return new Sitting(
        (String) row.get("person"),
        (String) row.get("seat"),
        away == null ? null : away.toLocalDate());
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rows(String statement, Map<String, ?> asked) {
    return Context.getCommandContext()
        .getDbEntityManager()
        .selectList("org.sala.engine.CaseTree." + statement, ActingToday.with(asked));
  }
}
