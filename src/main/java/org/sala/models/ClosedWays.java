package org.sala.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.sala.casefile.StepAnswers;
import org.sala.engine.SystemAuthority;
import org.sala.models.replay.Deviation;
import org.sala.models.replay.ProcessGraph;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Follows the ways of closed cases, as the engine and the case files keep them. */
@Component
class ClosedWays {

  private final HistoryService history;
  private final RepositoryService repository;
  private final SystemAuthority system;
  private final StepAnswers answers;

  ClosedWays(
      @Lazy HistoryService history,
      @Lazy RepositoryService repository,
      SystemAuthority system,
      StepAnswers answers) {
    this.history = history;
    this.repository = repository;
    this.system = system;
    this.answers = answers;
  }

  /**
   * Those of the cases that came by a process of a change, each with the worst that would be
   * another way; nothing where it would go the same way.
   */
  Map<String, Optional<Deviation>> follow(ProcessReplays replays, Collection<String> numbers) {
    return system.get(() -> followed(replays, numbers));
  }

  private Map<String, Optional<Deviation>> followed(
      ProcessReplays replays, Collection<String> numbers) {
    var instances =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKeyIn(numbers.toArray(String[]::new))
            .processDefinitionKeyIn(replays.processes().toArray(String[]::new))
            .orderByProcessInstanceStartTime()
            .asc()
            .list();
    var graphs = new HashMap<String, ProcessGraph>();
    var asked = new HashSet<>(replays.asked());
    for (var instance : instances) {
      var graph =
          graphs.computeIfAbsent(
              instance.getProcessDefinitionId(),
              id -> graph(id, instance.getProcessDefinitionKey()));
      asked.addAll(graph.asked());
    }
    var given = answers.of(numbers, asked);
    var found = new LinkedHashMap<String, List<Deviation>>();
    for (var instance : instances) {
      var of = found.computeIfAbsent(instance.getBusinessKey(), number -> new ArrayList<>());
      replays
          .replay(instance.getProcessDefinitionKey())
          .of(graphs.get(instance.getProcessDefinitionId()), steps(instance), given)
          .ifPresent(of::add);
    }
    var worst = new LinkedHashMap<String, Optional<Deviation>>();
    found.forEach(
        (number, all) ->
            worst.put(number, all.stream().min(Comparator.comparing(Deviation::verdict))));
    return worst;
  }

  private ProcessGraph graph(String definition, String process) {
    return ProcessGraph.of(
        (Process) repository.getBpmnModelInstance(definition).getModelElementById(process));
  }

  private List<HistoricActivityInstance> steps(HistoricProcessInstance instance) {
    return history
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance.getId())
        .orderPartiallyByOccurrence()
        .asc()
        .list();
  }
}
