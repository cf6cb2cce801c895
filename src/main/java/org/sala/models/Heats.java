package org.sala.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricActivityInstanceQuery;
import org.camunda.bpm.engine.management.IncidentStatistics;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.sala.casefile.FormWords;
import org.sala.engine.SystemAuthority;
import org.sala.language.Bilingual;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells of each process where its cases stand, how long they stay and which ways they take. */
@Component
class Heats {

  /** More steps than these are not read for one answer. */
  private static final int MOST = 50_000;

  private final RepositoryService repository;
  private final ManagementService management;
  private final HistoryService history;
  private final StepsNow stepsNow;
  private final SystemAuthority system;

  Heats(
      @Lazy RepositoryService repository,
      @Lazy ManagementService management,
      @Lazy HistoryService history,
      StepsNow stepsNow,
      SystemAuthority system) {
    this.repository = repository;
    this.management = management;
    this.history = history;
    this.stepsNow = stepsNow;
    this.system = system;
  }

  /** How a process ran, as the version in force is drawn. */
  Heat of(String process, HeatPeriod period) {
    return system.get(() -> heat(process, period));
  }

  /** The file of the version in force. */
  byte[] file(String process) {
    return system.get(
        () -> {
          var latest = versions(process).get(0);
          try (var file = repository.getProcessModel(latest.getId())) {
            return file.readAllBytes();
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }

  private Heat heat(String process, HeatPeriod period) {
    var versions = versions(process);
    var model = repository.getBpmnModelInstance(versions.get(0).getId());
    var finished =
        steps(versions, all -> all.finishedAfter(period.begins()).finishedBefore(period.ends()));
    var begun =
        steps(versions, all -> all.startedAfter(period.begins()).startedBefore(period.ends()));
    var done = new StepsDone(finished);
    var standing = stepsNow.of(process).stream().collect(Collectors.groupingBy(CasesAtStep::step));
    var incidents = incidents(versions);
    var steps =
        model.getModelElementsByType(Activity.class).stream()
            .map(
                step -> step(step, standing.getOrDefault(step.getId(), List.of()), incidents, done))
            .sorted(Comparator.comparing(StepHeat::standing).reversed())
            .toList();
    return new Heat(
        process,
        period.from(),
        period.to(),
        Math.max(finished.size(), begun.size()) == MOST,
        steps,
        ways(model, new WaysTaken(begun)));
  }

  private static StepHeat step(
      Activity step, List<CasesAtStep> standing, Map<String, Integer> incidents, StepsDone done) {
    var took = done.took(step.getId());
    return new StepHeat(
        step.getId(),
        name(step),
        standing.stream().mapToLong(CasesAtStep::cases).sum(),
        standing.stream().mapToLong(CasesAtStep::late).sum(),
        incidents.getOrDefault(step.getId(), 0),
        took.size(),
        done.again(step.getId()),
        StepsDone.share(took, 50),
        StepsDone.share(took, 90));
  }

  private static List<WayHeat> ways(BpmnModelInstance model, WaysTaken taken) {
    return model.getModelElementsByType(Gateway.class).stream()
        .filter(question -> question.getOutgoing().size() > 1)
        .flatMap(question -> question.getOutgoing().stream())
        .map(flow -> way(flow, taken))
        .toList();
  }

  private static WayHeat way(SequenceFlow flow, WaysTaken taken) {
    return new WayHeat(
        flow.getId(),
        name(flow.getSource()),
        name(flow),
        taken.from(flow.getSource().getId(), flow.getTarget().getId()));
  }

  private static Bilingual name(FlowElement element) {
    return element.getName() == null
        ? Bilingual.same(element.getId())
        : FormWords.both(element.getName());
  }

  private List<ProcessDefinition> versions(String process) {
    var versions =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .orderByProcessDefinitionVersion()
            .desc()
            .list();
    if (versions.isEmpty()) {
      throw ChangeReading.notFound();
    }
    return versions;
  }

  private List<HistoricActivityInstance> steps(
      List<ProcessDefinition> versions, UnaryOperator<HistoricActivityInstanceQuery> some) {
    var found = new ArrayList<HistoricActivityInstance>();
    for (var version : versions) {
      var all = history.createHistoricActivityInstanceQuery();
      found.addAll(
          some.apply(all.processDefinitionId(version.getId()))
              .orderPartiallyByOccurrence()
              .asc()
              .listPage(0, MOST - found.size()));
    }
    return found;
  }

  private Map<String, Integer> incidents(List<ProcessDefinition> versions) {
    var all = new HashMap<String, Integer>();
    for (var version : versions) {
      management.createActivityStatisticsQuery(version.getId()).includeIncidents().list().stream()
          .collect(Collectors.toMap(each -> each.getId(), each -> each.getIncidentStatistics()))
          .forEach(
              (step, found) ->
                  all.merge(
                      step,
                      found.stream().mapToInt(IncidentStatistics::getIncidentCount).sum(),
                      Integer::sum));
    }
    return new LinkedHashMap<>(all);
  }
}
