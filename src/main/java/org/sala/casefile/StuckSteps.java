package org.sala.casefile;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.sala.engine.EngineClock;
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
                .flatMap(
                    instance ->
                        failing(instance).stream()
                            .map(job -> step(instance, activity(job.getJobDefinitionId()))))
                .findFirst());
  }

  /** A step that fails, and since when it waits to be done. */
  public record Stuck(String caseNumber, Step step, Instant since) {}

  /** The steps that fail, the oldest first, at most 500. */
  public List<Stuck> all() {
    return system.get(
        () ->
            stuck(
                management.createJobQuery().withException().orderByJobId().asc().listPage(0, 500)));
  }

  private List<Stuck> stuck(List<Job> jobs) {
    var ids =
        jobs.stream().map(Job::getProcessInstanceId).filter(Objects::nonNull).collect(toSet());
    var instances = new HashMap<String, ProcessInstance>();
    if (ids.isEmpty()) {
      return List.of();
    }
    runtime
        .createProcessInstanceQuery()
        .processInstanceIds(ids)
        .list()
        .forEach(each -> instances.put(each.getId(), each));
    var activities = new HashMap<String, String>();
    return jobs.stream()
        .filter(job -> instances.containsKey(job.getProcessInstanceId()))
        .filter(job -> instances.get(job.getProcessInstanceId()).getBusinessKey() != null)
        .map(
            job ->
                stuck(
                    job,
                    instances.get(job.getProcessInstanceId()),
                    activities.computeIfAbsent(job.getJobDefinitionId(), this::activity)))
        .toList();
  }

  private Stuck stuck(Job job, ProcessInstance instance, String activity) {
    return new Stuck(
        instance.getBusinessKey(), step(instance, activity), job.getCreateTime().toInstant());
  }

  /** Lets the failing steps of a case run once more, now. */
  public void runAgain(String caseNumber) {
    system.run(
        () ->
            runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()
                .stream()
                .flatMap(instance -> failing(instance).stream())
                .forEach(
                    job -> {
                      management.setJobRetries(job.getId(), 1);
                      management.setJobDuedate(job.getId(), Date.from(EngineClock.now()));
                    }));
  }

  /** How many steps of cases fail at this moment. */
  public long count() {
    return system.get(() -> management.createJobQuery().withException().count());
  }

  private List<Job> failing(ProcessInstance instance) {
    return management.createJobQuery().processInstanceId(instance.getId()).withException().list();
  }

  private String activity(String jobDefinition) {
    return management
        .createJobDefinitionQuery()
        .jobDefinitionId(jobDefinition)
        .singleResult()
        .getActivityId();
  }

  private Step step(ProcessInstance instance, String activity) {
    FlowElement element =
        repository
            .getBpmnModelInstance(instance.getProcessDefinitionId())
            .getModelElementById(activity);
    return new Step(activity, Bilingual.ofLines(element.getName()));
  }
}
