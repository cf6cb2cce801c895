package org.sala.meeting;

import org.sala.meeting.Organisations.Organisation;
import org.sala.people.Desk;
import org.sala.people.Person;
import org.sala.people.Staff;
import org.springframework.stereotype.Component;

/**
 * Who sees what of a meeting. The desk, the governors and the auditors see all of it; the members
 * of its convenor see how its requests stand and no internal note (R21); nobody else sees anything.
 */
@Component
class MeetingAccess {

  private final Staff staff;
  private final Desk desk;
  private final Organisations organisations;

  MeetingAccess(Staff staff, Desk desk, Organisations organisations) {
    this.staff = staff;
    this.desk = desk;
    this.organisations = organisations;
  }

  /** What a person is to a meeting. */
  enum Reader {
    OFFICE,
    CONVENOR,
    NOBODY
  }

  Reader reader(Meeting meeting, String user) {
    return reader(staff.person(user), organisations.find(meeting.convenor()).orElse(null));
  }

  /**
   * The same for whoever knows the two already.
   *
   * @param convenor of the meeting; null where the administration itself convenes
   */
  static Reader reader(Person person, Organisation convenor) {
    if (person.readsAll()) {
      return Reader.OFFICE;
    }
    var isConvenor =
        convenor != null
            && convenor.convenorGroup() != null
            && person.isIn(convenor.convenorGroup());
    return isConvenor ? Reader.CONVENOR : Reader.NOBODY;
  }

  /** Looks a person up once. */
  Person person(String user) {
    return staff.person(user);
  }

  boolean isOfOffice(String user) {
    return staff.person(user).readsAll();
  }

  /**
   * Passes or refuses.
   *
   * @throws org.sala.people.Denied if the person does not work at the desk
   */
  void desk(String user) {
    desk.only(user, "meeting.desk-alone");
  }
}
