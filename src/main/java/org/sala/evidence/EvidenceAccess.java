package org.sala.evidence;

import org.sala.casefile.CaseAccess;
import org.sala.casefile.CaseLifecycle;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.people.Denied;
import org.sala.people.Person;
import org.springframework.stereotype.Component;

/** Who may do what with the files of a case. */
@Component
class EvidenceAccess {

  private final CaseAccess access;
  private final CaseLifecycle cases;

  EvidenceAccess(CaseAccess access, CaseLifecycle cases) {
    this.access = access;
    this.cases = cases;
  }

  boolean mayKnow(String number, Person person) {
    return Kind.isCase(number) && access.mayKnow(number, person);
  }

  /** Whether a file can be added by this person, who knows of the case. */
  boolean mayAdd(String number, Person person) {
    return mayWrite(person) && isOpen(number);
  }

  /**
   * Whether the person may write about files, or draw boxes into a copy, of a case known to them.
   */
  boolean mayWrite(Person person) {
    return !person.isIn("auditors");
  }

  /**
   * Whether the person may decide that a file goes to the requester with the answer: a copy with
   * covered faces whoever writes about the request, another picture the desk alone.
   */
  boolean mayHandOut(EvidenceFile file, Person person) {
    return Kind.of(file.caseNumber()).filter(Kind.REQUEST::equals).isPresent()
        && file.mayLeave()
        && mayWrite(person)
        && (file.covers() != null || isOfDesk(person));
  }

  boolean isOfDesk(Person person) {
    return person.isIn("desk");
  }

  void requireWriter(Person person) {
    if (!mayWrite(person)) {
      throw new Denied("evidence.auditors-read");
    }
  }

  boolean isOpen(String number) {
    return cases.isRunning(number, Kind.of(number).orElseThrow().process());
  }

  /** Whether the person may have pictures as the camera made them, and faces without boxes. */
  boolean mayHaveOriginals(String number, Person person) {
    return access.mayKnowRequester(number, person);
  }
}
