package org.sala.audit;

import java.security.Principal;
import org.sala.people.Denied;
import org.sala.people.Person;
import org.sala.people.Staff;
import org.springframework.stereotype.Component;

/** Whom the audit is for. */
@Component
class Auditors {

  private final Staff staff;

  Auditors(Staff staff) {
    this.staff = staff;
  }

  /**
   * The auditor who asks.
   *
   * @throws Denied if it is somebody else
   */
  Person only(Principal user) {
    var person = staff.person(user.getName());
    if (!person.isIn("auditors")) {
      throw new Denied("audit.auditors-alone");
    }
    return person;
  }
}
