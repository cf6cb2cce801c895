package org.sala.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sala.engine.DecisionTables;
import org.sala.engine.EngineClock;
import org.sala.language.Days;
import org.sala.people.Person;
import org.sala.request.DecidedInputs;
import org.sala.request.RequestsAlike;
import org.sala.routing.Routing;
import org.sala.servicelevel.ServiceLevels;
import org.springframework.stereotype.Component;

/**
 * Decides the requests of the last twelve months again on a changed table of routes or of
 * deadlines, and says what would be another way than by the table before.
 */
@Component
class TableRehearsal {

  private static final Set<String> OF_REQUESTS = Set.of(Routing.DECISION, ServiceLevels.DECISION);

  private final DecisionTables tables;
  private final DecidedInputs inputs;

  TableRehearsal(DecisionTables tables, DecidedInputs inputs) {
    this.tables = tables;
    this.inputs = inputs;
  }

  /** What each changed table of a change would have done. */
  List<Rehearsed> of(List<ChangedFile> files, Person reader) {
    var found = new ArrayList<Rehearsed>();
    for (var file : files) {
      if (file.isChanged() && file.before() != null && file.then().is(FileKind.TABLE)) {
        file.then().ids().stream()
            .filter(OF_REQUESTS::contains)
            .map(table -> rehearsed(table, file, reader))
            .forEach(found::add);
      }
    }
    return found;
  }

  private Rehearsed rehearsed(String table, ChangedFile file, Person reader) {
    var requests =
        inputs.since(EngineClock.now().atZone(Days.ZONE).minusYears(1).toInstant(), reader);
    var asked = requests.stream().map(RequestsAlike::input).toList();
    var before = tables.rows(file.before(), table, asked);
    var after = tables.rows(file.after(), table, asked);
    var outcomes = new Outcomes(TableParts.outputs(file.name(), file.after(), table));
    for (int i = 0; i < requests.size(); i++) {
      outcomes.add(requests.get(i), before.get(i), after.get(i));
    }
    return new Rehearsed(
        table, requests.stream().mapToLong(RequestsAlike::requests).sum(), outcomes.all());
  }
}
