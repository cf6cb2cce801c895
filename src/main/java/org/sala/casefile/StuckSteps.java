package org.sala.casefile;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.sala.engine.SystemAuthority;
import org.sala.language.Bilingual;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds the steps that Sala does itself and that fail: a case there does not go on. */
@Component
public class StuckSteps {

  private final ManagementService management;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final SystemAuthority system;

  StuckSteps(
      @Lazy ManagementService management,
      @Lazy RuntimeService runtime,
      @Lazy RepositoryService repository,
      SystemAuthority system) {
    this.management = management;
    this.runtime = runtime;
    this.repository = repository;
    this.system = system;
  }

  /** A step of a model, by its id and its name. */
  public record Step(String activityId, Bilingual name) {}

  /** The step at which a case is stuck, or nothing. */
  public Optional<Step> of(String caseNumber) {
    return system.get(
        () ->
            runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()
                .stream()
                .flatMap(instance -> failing(instance).stream().map(job -> step(instance, job)))
                .findFirst());
  }

  /** How many steps of cases fail at this moment. */
  public long count() {
    return system.get(() -> management.createJobQuery().withException().count());
  }

  private List<Job> failing(ProcessInstance instance) {
    return management.createJobQuery().processInstanceId(instance.getId()).withException().list();
  }

  private Step step(ProcessInstance instance, Job job) {
    var definition =
        management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId());
    var activity = definition.singleResult().getActivityId();
    FlowElement element =
        repository
            .getBpmnModelInstance(instance.getProcessDefinitionId())
            .getModelElementById(activity);
    var names = element.getName().split("\n", 2);
    return new Step(activity, new Bilingual(names[0], names[names.length - 1]));
  }
}
