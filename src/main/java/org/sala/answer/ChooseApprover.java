package org.sala.answer;

import static org.sala.request.CitizenRequestProcess.Variables.APPROVERS_GROUP;
import static org.sala.request.CitizenRequestProcess.Variables.GOVERNORS_GROUP;
import static org.sala.request.CitizenRequestProcess.Variables.GOVERNOR_APPROVAL_REQUIRED;
import static org.sala.request.CitizenRequestProcess.Variables.HEADS_GROUP;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.AccusedPersons;
import org.sala.casefile.CaseFile;
import org.sala.engine.CaseFacts;
import org.sala.people.Staff;
import org.sala.request.CitizenRequestProcess.Activities;
import org.sala.routing.Appointments;
import org.springframework.stereotype.Component;

/** Finds who approves a draft: the head, or the governors where the head wrote it alone. */
@Component
class ChooseApprover implements JavaDelegate {

  private final CaseFile caseFile;
  private final Staff staff;
  private final AccusedPersons accusations;
  private final Appointments appointments;
  private final CaseFacts facts;

  ChooseApprover(
      CaseFile caseFile,
      Staff staff,
      AccusedPersons accusations,
      Appointments appointments,
      CaseFacts facts) {
    this.facts = facts;
    this.caseFile = caseFile;
    this.staff = staff;
    this.accusations = accusations;
    this.appointments = appointments;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var drafter = caseFile.lastAuthor(number, Activities.DRAFT_ANSWER).orElseThrow();
    var heads = (String) facts.value(execution, HEADS_GROUP);
    var others = staff.thereIn(heads).stream().anyMatch(head -> !head.equals(drafter));
    var approvers =
        others ? heads : appointments.governors(false, accusations.of(number), Set.of(drafter));
    execution.setVariable(APPROVERS_GROUP, approvers);
    if (approvers.equals(facts.value(execution, GOVERNORS_GROUP))) {
      execution.setVariable(GOVERNOR_APPROVAL_REQUIRED, false);
    }
  }
}
