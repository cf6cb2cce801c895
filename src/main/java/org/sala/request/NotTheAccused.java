package org.sala.request;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.sala.casefile.CompletionRule;
import org.sala.engine.Refusal;
import org.sala.people.Staff;
import org.sala.people.Units;
import org.springframework.stereotype.Component;

/** Nobody decides on a request against the unit they work for (R06). */
@Component
class NotTheAccused implements CompletionRule {

  private final Requests requests;
  private final Units units;
  private final Staff staff;

  NotTheAccused(Requests requests, Units units, Staff staff) {
    this.requests = requests;
    this.units = units;
    this.staff = staff;
  }

  @Override
  public void check(TaskEntity task, String user, String requestNumber) {
    var accused =
        requests
            .find(requestNumber)
            .flatMap(request -> units.find(request.respondentUnit()))
            .orElse(null);
    if (staff.belongsTo(user, accused)) {
      throw new Refusal(
          "This request is against the unit you work for. Somebody else must decide.",
          "សំណើនេះប្តឹងអង្គភាពដែលលោកអ្នកធ្វើការ។ ត្រូវមានអ្នកផ្សេងសម្រេច។");
    }
  }
}
