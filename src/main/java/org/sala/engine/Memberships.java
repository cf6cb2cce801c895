package org.sala.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/** Who belongs to several groups, asked at once: the engine's own query knows one group only. */
@Component
public class Memberships {

  private final SystemAuthority system;

  Memberships(SystemAuthority system) {
    this.system = system;
  }

  /** The ids of the members of each group that has any, in order. */
  public Map<String, List<String>> of(Collection<String> groups) {
    return system.get(() -> read(groups));
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
