package org.sala.request;

import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.DueDates;
import org.sala.engine.ModelProperties.Milestones;
import org.sala.engine.SystemAuthority;
import org.sala.engine.TaskGroups;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.CitizenRequestProcess.Messages;
import org.sala.servicelevel.Deadlines;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Drives the engine for requests; nothing else does. Its methods are what happens to a request. The
 * request number is the business key of its process and of every process called from it.
 */
@Component
public class RequestLifecycle implements Milestones {

  private final RuntimeService runtime;
  private final DueDates dueDates;
  private final TaskGroups taskGroups;
  private final SystemAuthority system;
  private final Requests requests;
  private final Deadlines deadlines;
  private final ApplicationEventPublisher events;

  RequestLifecycle(
      @Lazy RuntimeService runtime,
      DueDates dueDates,
      TaskGroups taskGroups,
      SystemAuthority system,
      Requests requests,
      Deadlines deadlines,
      ApplicationEventPublisher events) {
    this.runtime = runtime;
    this.dueDates = dueDates;
    this.taskGroups = taskGroups;
    this.system = system;
    this.requests = requests;
    this.deadlines = deadlines;
    this.events = events;
  }

  /** A request has ended; published within the transaction that ends it. */
  public record RequestClosed(String number) {}

  /** A request came in: its process starts. */
  public void receive(String number, Map<String, Object> variables) {
    system.run(
        () -> runtime.startProcessInstanceByKey(CitizenRequestProcess.KEY, number, variables));
  }

  /** The requester withdraws. */
  public void withdraw(String number) {
    correlate(number, Messages.WITHDRAWN, Map.of());
  }

  /** A head joins the request with another one, which the case file names. */
  void merge(String number) {
    correlate(number, Messages.MERGED, Map.of());
  }

  /** Somebody takes the request to a higher level by hand. */
  public void escalate(String number, String level) {
    correlate(
        number,
        Messages.ESCALATION_ASKED,
        Map.of(CitizenRequestProcess.Variables.ESCALATION_LEVEL, level));
  }

  /** The level whose decision on an escalation of this request is awaited, or nothing. */
  public Optional<String> decisionAwaitedFrom(String number) {
    return system.get(
        () ->
            runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(CitizenRequestProcess.ESCALATION)
                .list()
                .stream()
                .map(
                    each ->
                        (String)
                            runtime.getVariable(
                                each.getId(), CitizenRequestProcess.Variables.ESCALATION_LEVEL))
                .findFirst());
  }

  /**
   * The level that has to decide passes the decision on to the level above.
   *
   * @return false if the decision is just on its way to a level, so that there is nothing to pass
   */
  public boolean passUp(String number) {
    if (!isAwaiting(number, Messages.DECISION_PASSED_UP)) {
      return false;
    }
    correlate(number, Messages.DECISION_PASSED_UP, Map.of());
    return true;
  }

  /** Whether the request can still take another course: it is being checked or examined. */
  public boolean isBeingWorkedOn(String number) {
    return isAwaiting(number, Messages.COURSE_CHANGED);
  }

  /** A decision gives the request to another unit or sends it to another institution. */
  public void changeCourse(String number, Map<String, Object> decided) {
    tell(number, decided);
    if (isAwaiting(number, Messages.COURSE_CHANGED)) {
      correlate(number, Messages.COURSE_CHANGED, Map.of());
    }
  }

  /** A decision closes the request with an explanation, which becomes the answer. */
  public void closeByDecision(String number) {
    if (isAwaiting(number, Messages.CLOSED_BY_DECISION)) {
      correlate(number, Messages.CLOSED_BY_DECISION, Map.of());
    }
  }

  /**
   * Sets variables of the request wherever the running processes hold them, and in the main one.
   */
  public void tell(String number, Map<String, Object> variables) {
    system.run(
        () -> {
          var instances = instances(number);
          var held = held(instances, variables);
          for (var instance : instances) {
            var known = held.getOrDefault(instance.getId(), List.of());
            var isMain =
                instance.getProcessDefinitionId().startsWith(CitizenRequestProcess.KEY + ":");
            variables.forEach(
                (name, value) -> {
                  if (isMain || known.contains(name)) {
                    runtime.setVariable(instance.getId(), name, value);
                  }
                });
          }
        });
  }

  /**
   * Puts other groups in the place of those that may not act any more, in variables and open tasks.
   *
   * @param instead the group that acts in the place of a group, or the group itself
   */
  public void regroup(String number, UnaryOperator<String> instead) {
    system.run(
        () -> {
          var instances = instances(number).stream().map(ProcessInstance::getId).toList();
          if (instances.isEmpty()) {
            return;
          }
          runtime
              .createVariableInstanceQuery()
              .processInstanceIdIn(instances.toArray(String[]::new))
              .variableNameLike("%Group")
              .list()
              .forEach(
                  variable -> {
                    var group = (String) variable.getValue();
                    var other = group == null ? null : instead.apply(group);
                    if (other != null && !other.equals(group)) {
                      runtime.setVariableLocal(
                          variable.getExecutionId(), variable.getName(), other);
                    }
                  });
          taskGroups.refresh(instances);
        });
  }

  /** The officer in charge does not work on the request any more: its steps are for the unit. */
  public void officerLeft(String number) {
    tell(number, Collections.singletonMap(CitizenRequestProcess.Variables.OFFICER, null));
  }

  /** Brings the engine's variables, due dates and timers in line with the deadlines. */
  public void refreshDates(String number) {
    system.run(
        () -> {
          var instances = instances(number);
          var dates = new HashMap<String, Object>();
          deadlines.of(number).forEach(each -> dates.put(each.name(), Date.from(each.dueAt())));
          held(instances, dates)
              .forEach(
                  (instance, names) ->
                      names.forEach(
                          name ->
                              runtime.setVariable(instance, name, dates.get(known(name, names)))));
          dueDates.refresh(instances.stream().map(ProcessInstance::getId).toList());
        });
  }

  // A request that began on an earlier model has no date of the ladder's own: there it is dueAt.
  private static String known(String name, List<String> held) {
    return name.equals(Dates.DUE) && !held.contains(Dates.NEXT_STEP) ? Dates.NEXT_STEP : name;
  }

  /**
   * The governor has noted the report of the meeting at which the request was raised: it enters
   * checking (R03).
   *
   * @param checkDue until when it is to be checked
   */
  public void enterChecking(String number, Date checkDue) {
    tell(number, Map.of(Dates.CHECK_DUE, checkDue));
    if (isAwaiting(number, Messages.REPORT_NOTED)) {
      correlate(number, Messages.REPORT_NOTED, Map.of());
    }
  }

  /** Something was promised: the request cannot close before the promise has ended (R10). */
  public void promised(String number) {
    tell(number, Map.of(CitizenRequestProcess.Variables.COMMITMENTS_OPEN, true));
  }

  /** The last promise has ended: a request that waited for it can close. */
  public void promisesEnded(String number) {
    tell(number, Map.of(CitizenRequestProcess.Variables.COMMITMENTS_OPEN, false));
    if (isAwaiting(number, Messages.PROMISES_ENDED)) {
      correlate(number, Messages.PROMISES_ENDED, Map.of());
    }
  }

  @Override
  public boolean follows(String caseNumber) {
    return Kind.REQUEST.isOf(caseNumber);
  }

  @Override
  public void reached(String requestNumber, String status) {
    requests.status(requestNumber, status);
  }

  @Override
  public void ended(String requestNumber, String outcome) {
    requests.close(requestNumber, outcome);
    events.publishEvent(new RequestClosed(requestNumber));
  }

  private List<ProcessInstance> instances(String number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list();
  }

  private Map<String, List<String>> held(
      List<ProcessInstance> instances, Map<String, Object> variables) {
    if (instances.isEmpty() || variables.isEmpty()) {
      return Map.of();
    }
    return runtime
        .createVariableInstanceQuery()
        .processInstanceIdIn(instances.stream().map(ProcessInstance::getId).toArray(String[]::new))
        .variableNameIn(variables.keySet().toArray(String[]::new))
        .disableCustomObjectDeserialization()
        .list()
        .stream()
        .filter(variable -> variable.getExecutionId().equals(variable.getProcessInstanceId()))
        .collect(
            Collectors.groupingBy(
                variable -> variable.getProcessInstanceId(),
                Collectors.mapping(variable -> variable.getName(), Collectors.toList())));
  }

  private boolean isAwaiting(String number, String message) {
    return system.get(
        () ->
            runtime
                    .createExecutionQuery()
                    .processInstanceBusinessKey(number)
                    .messageEventSubscriptionName(message)
                    .count()
                > 0);
  }

  private void correlate(String number, String message, Map<String, Object> variables) {
    system.run(
        () ->
            runtime
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .setVariables(Variables.fromMap(variables))
                .correlate());
  }
}
