package org.sala.models.walk;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.sala.engine.TakenFlow;
import org.sala.language.Bilingual;
import org.sala.models.check.CaseKinds;

/** The flows of changed processes, and which of them have been walked. */
final class ChangedFlows {

  private static final String OFFICE = "office";

  private final Map<String, Bilingual> processes = new LinkedHashMap<>();
  private final Map<String, Map<String, Bilingual>> flows = new LinkedHashMap<>();
  private final Map<String, Bilingual> targets = new HashMap<>();
  private final Map<String, String> sources = new HashMap<>();
  private final Set<String> walked = new HashSet<>();

  /** Reads the models of the processes. */
  ChangedFlows(Collection<byte[]> models) {
    for (var model : models) {
      var read = Bpmn.readModelFromStream(new ByteArrayInputStream(model));
      for (var process : read.getModelElementsByType(Process.class)) {
        processes.put(process.getId(), WayNames.called(process.getName(), process.getId()));
        var ways = new LinkedHashMap<String, Bilingual>();
        for (var flow : read.getModelElementsByType(SequenceFlow.class)) {
          ways.put(flow.getId(), WayNames.way(flow));
          sources.put(
              process.getId() + " " + flow.getId(),
              process.getId() + " " + flow.getSource().getId());
          targets.put(
              process.getId() + " " + flow.getTarget().getId(), WayNames.called(flow.getTarget()));
        }
        flows.put(process.getId(), ways);
      }
    }
  }

  /** The kinds of cases that come by the processes; a new process is walked by requests. */
  Set<String> kinds() {
    var kinds = new HashSet<String>();
    processes.keySet().forEach(process -> kinds.add(kind(process)));
    kinds.remove(OFFICE);
    return kinds;
  }

  private static String kind(String process) {
    return CaseKinds.of(process).orElse("request");
  }

  /** How the step is called that a flow leads to. */
  Bilingual target(TakenFlow flow) {
    return targets.getOrDefault(flow.process() + " " + flow.to(), Bilingual.same(flow.to()));
  }

  void walked(TakenFlow flow) {
    walked.add(flow.process() + " " + flow.flow());
  }

  /** Whether a process is one of those that are to be walked. */
  boolean has(String process) {
    return processes.containsKey(process);
  }

  /** The steps, behind the ids of their processes, of which a way out has not been walked. */
  Set<String> wanted() {
    var wanted = new HashSet<String>();
    sources.forEach(
        (flow, step) -> {
          if (!walked.contains(flow)) {
            wanted.add(step);
          }
        });
    return wanted;
  }

  /** Whether there is nothing left to walk. */
  boolean isDone() {
    return processes.keySet().stream()
        .filter(process -> !OFFICE.equals(kind(process)))
        .allMatch(process -> missed(process).isEmpty());
  }

  private List<Bilingual> missed(String process) {
    var missed = new ArrayList<Bilingual>();
    flows
        .get(process)
        .forEach(
            (flow, way) -> {
              if (!walked.contains(process + " " + flow)) {
                missed.add(way);
              }
            });
    return missed;
  }

  List<WalkedProcess> told() {
    return processes.entrySet().stream()
        .map(
            process -> {
              var id = process.getKey();
              var all = flows.get(id).size();
              var isTried = !OFFICE.equals(kind(id));
              var missed = missed(id);
              return new WalkedProcess(
                  id,
                  process.getValue(),
                  isTried,
                  all,
                  all - missed.size(),
                  isTried ? missed : List.of());
            })
        .toList();
  }
}
