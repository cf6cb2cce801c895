package org.sala.people;

import org.springframework.stereotype.Component;

/** Who works at the desk. */
@Component
public class Desk {

  private static final String GROUP = "desk";

  private final Staff staff;

  Desk(Staff staff) {
    this.staff = staff;
  }

  /** Whether this person works there now. */
  public boolean has(String user) {
    return staff.groupsOf(user).contains(GROUP);
  }

  /**
   * Passes or refuses.
   *
   * @param sentence the key of what only the desk does, and why
   * @throws Denied if the person does not work there
   */
  public void only(String user, String sentence) {
    if (!has(user)) {
      throw new Denied(sentence);
    }
  }
}
