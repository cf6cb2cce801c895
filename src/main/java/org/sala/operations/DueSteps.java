package org.sala.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.sala.engine.SystemAuthority;
import org.sala.language.Bilingual;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What Sala would do by itself at this moment, if it ran its timers. */
@Component
class DueSteps {

  private final ManagementService management;
  private final RepositoryService repository;
  private final SystemAuthority system;

  DueSteps(
      @Lazy ManagementService management,
      @Lazy RepositoryService repository,
      SystemAuthority system) {
    this.management = management;
    this.repository = repository;
    this.system = system;
  }

  /**
   * One timer or step of the models, in however many cases it is due.
   *
   * @param step its name; null for the engine's own housekeeping
   * @param since when the first of them came due; null for those that are due at once
   */
  record DueStep(Bilingual step, long cases, Instant since) {}

  /** All of them, the most frequent first. */
  List<DueStep> all() {
    return system.get(
        () -> {
          var steps =
              management.createJobDefinitionQuery().list().stream()
                  .filter(definition -> definition.getProcessDefinitionId() != null)
                  .flatMap(definition -> due(definition).stream())
                  .collect(Collectors.toCollection(ArrayList::new));
          var others = executable().count() - steps.stream().mapToLong(DueStep::cases).sum();
          if (others > 0) {
            steps.add(new DueStep(null, others, null));
          }
          steps.sort(Comparator.comparingLong(DueStep::cases).reversed());
          return steps;
        });
  }

  private Optional<DueStep> due(JobDefinition definition) {
    long cases = of(definition).count();
    if (cases == 0) {
      return Optional.empty();
    }
    var first = of(definition).orderByJobDuedate().asc().listPage(0, 1);
    return Optional.of(new DueStep(name(definition), cases, since(first)));
  }

  private JobQuery executable() {
    return management.createJobQuery().executable();
  }

  private JobQuery of(JobDefinition definition) {
    return executable().jobDefinitionId(definition.getId());
  }

  private static Instant since(List<Job> first) {
    return first.stream()
        .flatMap(job -> Optional.ofNullable(job.getDuedate()).stream())
        .map(java.util.Date::toInstant)
        .findFirst()
        .orElse(null);
  }

  private Bilingual name(JobDefinition definition) {
    FlowElement element =
        repository
            .getBpmnModelInstance(definition.getProcessDefinitionId())
            .getModelElementById(definition.getActivityId());
    return element == null || element.getName() == null
        ? new Bilingual(definition.getActivityId(), definition.getActivityId())
        : Bilingual.ofLines(element.getName());
  }
}
