package org.sala.request;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.CompletionRule;
import org.sala.engine.Refusal;
import org.sala.engine.SeenTasks;
import org.sala.language.Wording;
import org.sala.people.Staff;
import org.springframework.stereotype.Component;

/**
 * Nobody decides on a case against themselves or the unit they work for (R06), and auditors, who
 * see the steps for which nobody is left, decide nothing.
 */
@Component
class NotTheAccused implements CompletionRule {

  private final CaseAccess access;
  private final Staff staff;

  NotTheAccused(CaseAccess access, Staff staff) {
    this.access = access;
    this.staff = staff;
  }

  @Override
  public void check(TaskEntity task, String user, String requestNumber) {
    var person = staff.person(user);
    if (person.isIn("auditors")) {
      throw new Refusal(Wording.of("request.auditors-watch"));
    }
    if (!SeenTasks.by(user, task.getId()) && access.isAccused(requestNumber, person)) {
      throw new Refusal(Wording.of("request.accused"));
    }
  }
}
