package org.sala.casefile;

import org.sala.people.Staff;
import org.springframework.stereotype.Component;

/**
 * No word is lost because a task goes to somebody else: what whoever had it has typed and not sent
 * stands in its form for who does it next, with the name of who typed it. Words of who is
 * complained of in the case are handed to nobody.
 */
@Component
public class PassedWords {

  private final TaskDrafts drafts;
  private final CaseAccess access;
  private final Staff staff;

  PassedWords(TaskDrafts drafts, CaseAccess access, Staff staff) {
    this.drafts = drafts;
    this.access = access;
    this.staff = staff;
  }

  /** Passes on what a person has typed for a task of a case; null has typed nothing. */
  public void passOn(String taskId, String caseNumber, String former) {
    if (former != null && !access.isAccused(caseNumber, staff.person(former))) {
      drafts.passOn(taskId, former);
    }
  }
}
