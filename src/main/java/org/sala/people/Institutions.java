package org.sala.people;

import org.springframework.stereotype.Component;

/**
 * To whom requests are referred: they leave Sala then. An institution whose people work in Sala
 * gets them as every other unit does, and they stay under examination or are addressed there
 * (decision 14).
 */
@Component
public class Institutions {

  private final Staff staff;

  Institutions(Staff staff) {
    this.staff = staff;
  }

  /** Whether a request goes to this unit by letter. */
  public boolean isReferredTo(Unit unit) {
    return !unit.handlesRequests() || unit.isCommission() && hasNobody(unit);
  }

  private boolean hasNobody(Unit unit) {
    var groups = unit.examinerGroups().toList();
    staff.lookUp(groups);
    return groups.stream().allMatch(group -> staff.membersOf(group).isEmpty());
  }
}
