package org.sala.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/**
 * Who belongs to several groups, and what one person belongs to, asked at once: the engine's own
 * query knows one group only, and no unit.
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
   */
  public record Belonging(String group, String unit, boolean examines) {}

  Memberships(SystemAuthority system) {
    this.system = system;
  }

  /** The ids of the members of each group that has any, in order. */
  public Map<String, List<String>> of(Collection<String> groups) {
    return system.get(() -> read(groups));
  }

  /** The groups of a person with their units; none for an unknown account. */
  public List<Belonging> of(String person) {
    return system.get(() -> belongings(person));
  }

  @SuppressWarnings("unchecked")
  private static List<Belonging> belongings(String person) {
    List<Map<String, Object>> rows =
        Context.getCommandContext()
            .getDbEntityManager()
            .selectList("org.sala.engine.CaseTree.selectBelongings", person);
    return rows.stream()
        .map(
            row ->
                new Belonging(
                    (String) row.get("group_id_"),
                    (String) row.get("unit"),
                    Boolean.TRUE.equals(row.get("examines"))))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, List<String>> read(Collection<String> groups) {
    List<Map<String, String>> rows =
        Context.getCommandContext()
            .getDbEntityManager()
            .selectList("org.sala.engine.CaseTree.selectMembers", List.copyOf(groups));
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get("group_id_"),
                Collectors.mapping(row -> row.get("user_id_"), Collectors.toList())));
  }
}
