package org.sala.models;

import org.sala.people.Person;
import org.springframework.stereotype.Component;

/** Who may do what with a change of the models. */
@Component
class ChangeRights {

  private static final String OWNERS = "process-owners";

  private final ApprovalSettings settings;

  ChangeRights(ApprovalSettings settings) {
    this.settings = settings;
  }

  /** Whether the person may read the changes. */
  boolean reads(Person person) {
    return decides(person) || person.mendsSteps() || person.isIn("auditors");
  }

  Allowed of(Person person, ModelChange change) {
    var isOpen = change.state() == ChangeState.PROPOSED;
    var decides = decides(person);
    var isOther = !person.id().equals(change.proposedBy());
    var waits = change.state() == ChangeState.AGREED;
    return new Allowed(
        isOpen
            && (person.id().equals(change.proposedBy())
                || change.proposedBy() == null && isOwner(person)),
        isOpen && decides && (isOther || settings.alone()),
        (isOpen || waits) && decides && isOther,
        (isOpen || waits) && !isOther,
        change.state() == ChangeState.IN_FORCE && decides,
        movesCases(person, change));
  }

  /** Whether the person may let running cases follow a change that is in force. */
  boolean movesCases(Person person, ModelChange change) {
    return change.state() == ChangeState.IN_FORCE
        && decides(person)
        && (settings.alone() || !person.id().equals(change.proposedBy()));
  }

  boolean ownersAlone() {
    return settings.alone();
  }

  /** Whether the person decides on changes, and so may try them. */
  boolean decides(Person person) {
    return isOwner(person) || person.governs();
  }

  private static boolean isOwner(Person person) {
    return person.isIn(OWNERS);
  }
}
