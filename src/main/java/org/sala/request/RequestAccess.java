package org.sala.request;

import org.sala.casefile.CaseAccess;
import org.sala.people.Person;
import org.sala.people.Staff;
import org.springframework.stereotype.Component;

/**
 * What a person may do with a request beside its tasks; what they may know is said by {@link
 * CaseAccess}.
 */
@Component
public class RequestAccess {

  private final Staff staff;
  private final CaseAccess access;

  RequestAccess(Staff staff, CaseAccess access) {
    this.staff = staff;
    this.access = access;
  }

  /**
   * What a person at work is to a request.
   *
   * @param mayEscalate whether the person works on it
   * @param mayWithdraw whether the person may write down that the requester withdraws: never the
   *     unit that has to answer
   * @param mayAccuse whether the person may say who is complained of: the desk, whoever keeps the
   *     desk for this request, and the head of its unit
   */
  public record Reader(
      boolean mayRead,
      boolean mayKnowRequester,
      boolean mayEscalate,
      boolean mayWithdraw,
      boolean mayAccuse) {

    static final Reader NOBODY = new Reader(false, false, false, false, false);
    static final Reader OF_FORMER_UNIT = new Reader(true, false, false, false, false);
  }

  /** Looks a person up once. */
  public Person person(String id) {
    return staff.person(id);
  }

  /** What this person is to this request. */
  public Reader reader(Request request, Person reader) {
    var person = access.in(request.number(), reader);
    if (!access.mayKnow(request.number(), person)) {
      return Reader.NOBODY;
    }
    var worksOnIt = person.receivesRequesters() || person.unitCodes().contains(request.leadUnit());
    return new Reader(
        true,
        access.mayKnowRequester(request.number(), person),
        worksOnIt,
        person.receivesRequesters(),
        mayAccuse(request, person));
  }

  /** Whether a person who may know of a request may say who is complained of in it. */
  static boolean mayAccuse(Request request, Person person) {
    var groups = request.groups();
    return person.isIn("desk")
        || groups != null && (isIn(groups.desk(), person) || isIn(groups.heads(), person));
  }

  // Where nobody is left to act the auditors stand, who only watch.
  private static boolean isIn(String group, Person person) {
    return group != null && person.isIn(group) && !person.isIn("auditors");
  }
}
