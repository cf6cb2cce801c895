package org.sala.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sala.engine.DecisionTables;
import org.sala.request.ReceivedRequests;
import org.sala.request.ReceivedRequests.Asked;
import org.sala.servicelevel.ServiceLevels;
import org.sala.servicelevel.ServiceLevels.ServiceLevel;
import org.springframework.stereotype.Component;

/** For which open requests a change of the table of deadlines gives other days than before. */
@Component
class ChangedDays {

  private final DecisionTables tables;
  private final ReceivedRequests received;

  ChangedDays(DecisionTables tables, ReceivedRequests received) {
    this.tables = tables;
    this.received = received;
  }

  /** The days it gives, by what the table is asked; empty where it touches no deadline. */
  Map<Asked, ServiceLevel> of(List<ChangedFile> files) {
    return changed(files)
        .filter(file -> file.then().ids().contains(ServiceLevels.DECISION))
        .findFirst()
        .map(this::others)
        .orElse(Map.of());
  }

  /**
   * The names of changed tables that never reach back: what they decided of a case before the
   * change stays.
   */
  static List<String> fromNowOn(List<ChangedFile> files) {
    return changed(files)
        .filter(file -> !file.then().ids().contains(ServiceLevels.DECISION))
        .map(ChangedFile::name)
        .toList();
  }

  private static Stream<ChangedFile> changed(List<ChangedFile> files) {
    return files.stream()
        .filter(file -> file.isChanged() && file.before() != null)
        .filter(file -> file.then().is(FileKind.TABLE));
  }

  private Map<Asked, ServiceLevel> others(ChangedFile file) {
    var asked = received.asked();
    var inputs =
        asked.stream()
            .<Map<String, Object>>map(
                each -> Map.of("category", each.category(), "priority", each.priority()))
            .toList();
    var before = tables.rows(file.before(), ServiceLevels.DECISION, inputs);
    var after = tables.rows(file.after(), ServiceLevels.DECISION, inputs);
    var others = new LinkedHashMap<Asked, ServiceLevel>();
    for (int i = 0; i < asked.size(); i++) {
      if (after.get(i).isPresent() && !after.get(i).equals(before.get(i))) {
        others.put(asked.get(i), new ServiceLevel(after.get(i).get(), false));
      }
    }
    return others;
  }
}
