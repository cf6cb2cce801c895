package org.sala.request;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry.Field;
import org.sala.casefile.TaskTakers;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.people.Staff;
import org.sala.request.CitizenRequestProcess.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Watches who gets a task: only a candidate may, so that nobody pulls a task out of a unit, and
 * each handing over stands in the case file (R05, R38). A new officer in charge stays so for the
 * steps that follow.
 */
@Component
class Assignment extends AbstractBpmnParseListener implements TaskListener {

  private final Staff staff;
  private final CaseAccess access;
  private final TaskTakers takers;
  private final CaseFile caseFile;
  private final IdentityService identity;
  private final ObjectProvider<RequestLifecycle> lifecycle;

  Assignment(
      Staff staff,
      CaseAccess access,
      TaskTakers takers,
      CaseFile caseFile,
      @Lazy IdentityService identity,
      ObjectProvider<RequestLifecycle> lifecycle) {
    this.staff = staff;
    this.access = access;
    this.takers = takers;
    this.caseFile = caseFile;
    this.identity = identity;
    this.lifecycle = lifecycle;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    ((UserTaskActivityBehavior) activity.getActivityBehavior())
        .getTaskDefinition()
        .addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this);
  }

  @Override
  public void notify(DelegateTask task) {
    var assignee = task.getAssignee();
    var authentication = identity.getCurrentAuthentication();
    if (assignee == null || authentication == null) {
      return;
    }
    var number = task.getExecution().getProcessBusinessKey();
    var person = access.in(number, staff.person(assignee));
    var groups = task.getCandidates().stream().map(IdentityLink::getGroupId).toList();
    if (!takers.mayTake(groups, number, person)) {
      throw new Refusal(Wording.of("request.not-candidate", staff.nameOf(assignee)));
    }
    if (isOfOfficerInCharge(task)
        && !assignee.equals(task.getVariable(Variables.OFFICER))
        && !person.actsFor((String) task.getVariable(Variables.OFFICER))) {
      handOver(task.getExecution().getProcessBusinessKey(), assignee, authentication.getUserId());
    }
  }

  private static boolean isOfOfficerInCharge(DelegateTask task) {
    return ((TaskEntity) task).getTaskDefinition().getAssigneeExpression() != null;
  }

  private void handOver(String number, String assignee, String by) {
    caseFile.add(
        Draft.event(
            number,
            "ASSIGNED",
            Wording.of("request.officer-changed"),
            by,
            new Field("officer", Wording.of("request.officer"), assignee, staff.nameOf(assignee))));
    lifecycle.getObject().tell(number, Map.of(Variables.OFFICER, assignee));
  }
}
