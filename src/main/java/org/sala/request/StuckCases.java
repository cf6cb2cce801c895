package org.sala.request;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.FailedSteps;
import org.sala.engine.SystemAuthority;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.request.RequestView.Named;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Cases that do not go on because a step that Sala does itself fails: told to the administrators
 * and the governor's office, once a step, and shown with the request.
 */
@Component
class StuckCases implements FailedSteps.Listener {

  private static final List<String> WHO_CAN_HELP =
      List.of("camunda-admin", "process-owners", "governors");

  private final ManagementService management;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final SystemAuthority system;
  private final Notifications notifications;

  StuckCases(
      @Lazy ManagementService management,
      @Lazy RuntimeService runtime,
      @Lazy RepositoryService repository,
      SystemAuthority system,
      Notifications notifications) {
    this.management = management;
    this.runtime = runtime;
    this.repository = repository;
    this.system = system;
    this.notifications = notifications;
  }

  @Override
  public void failedAgain(String caseNumber, String activityId) {
    if (caseNumber == null || !Kind.isCase(caseNumber)) {
      return;
    }
    for (var audience : WHO_CAN_HELP) {
      notifications.send(
          "stuck:%s:%s:%s".formatted(caseNumber, activityId, audience),
          caseNumber,
          new Audience.Group(audience),
          Wording.of("request.stuck", caseNumber, activityId));
    }
  }

  /** The step at which a case is stuck, by its names, or nothing. */
  Optional<Named> step(String caseNumber) {
    return system.get(
        () ->
            runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()
                .stream()
                .flatMap(instance -> failing(instance).stream().map(job -> name(instance, job)))
                .findFirst());
  }

  /** How many steps of cases fail at this moment. */
  long count() {
    return system.get(() -> management.createJobQuery().withException().count());
  }

  private List<Job> failing(ProcessInstance instance) {
    return management.createJobQuery().processInstanceId(instance.getId()).withException().list();
  }

  private Named name(ProcessInstance instance, Job job) {
    var definition =
        management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId());
    var activity = definition.singleResult().getActivityId();
    var element =
        repository
            .getBpmnModelInstance(instance.getProcessDefinitionId())
            .<org.camunda.bpm.model.bpmn.instance.FlowElement>getModelElementById(activity);
    return Named.of(activity, Bilingual.ofLines(element.getName()));
  }
}
