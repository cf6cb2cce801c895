package org.sala.request;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.sala.people.Staff;
import org.sala.people.Units;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Who may read a request, and who may know the requester. Deny first: whoever works for the unit
 * complained of sees nothing (R06); process owners and administrators have no business in case
 * files.
 */
@Component
public class RequestAccess {

  private static final Set<String> GOVERNORS = Set.of("governors", "deputy-governors");

  private final Units units;
  private final Staff staff;
  private final TaskService tasks;
  private final Requests requests;

  RequestAccess(Units units, Staff staff, @Lazy TaskService tasks, Requests requests) {
    this.requests = requests;
    this.units = units;
    this.staff = staff;
    this.tasks = tasks;
  }

  /**
   * What a person at work is to a request.
   *
   * @param mayEscalate whether the person works on it
   * @param mayWithdraw whether the person may write down that the requester withdraws: never the
   *     unit that has to answer
   */
  public record Reader(
      boolean mayRead, boolean mayKnowRequester, boolean mayEscalate, boolean mayWithdraw) {

    static final Reader NOBODY = new Reader(false, false, false, false);
  }

  /**
   * Everything the rules need to know of a person, for use with many requests.
   *
   * @param unitCodes the units the person works for
   * @param examinesFor those of them where the person is a head or an officer
   */
  public record Person(
      String id, Set<String> groups, Set<String> unitCodes, Set<String> examinesFor) {

    boolean isIn(String group) {
      return groups.contains(group);
    }

    /** Whether the person reads every request that does not accuse a unit of theirs. */
    public boolean readsAll() {
      return isIn("desk") || isIn("auditors") || governs();
    }

    boolean governs() {
      return groups.stream().anyMatch(GOVERNORS::contains);
    }
  }

  /** Looks a person up once. */
  public Person person(String id) {
    var groups = staff.groupsOf(id);
    var staffOf = new HashSet<String>();
    var examinesFor = new HashSet<String>();
    for (var unit : units.all()) {
      if (unit.staffGroups().anyMatch(groups::contains)) {
        staffOf.add(unit.code());
        if (unit.examinerGroups().anyMatch(groups::contains)) {
          examinesFor.add(unit.code());
        }
      }
    }
    return new Person(id, groups, staffOf, examinesFor);
  }

  /** What this person is to this request. */
  public Reader reader(Request request, Person person) {
    if (request.respondentUnit() != null && person.unitCodes().contains(request.respondentUnit())) {
      return Reader.NOBODY;
    }
    if (person.isIn("desk") || person.governs()) {
      return new Reader(true, true, true, true);
    }
    if (!request.isBeingChecked() && person.examinesFor().contains(request.leadUnit())) {
      return new Reader(true, !isConfidential(request), true, false);
    }
    if (!person.unitCodes().isEmpty() && hasTask(request)) {
      // An inspector of the unit has to find the requester; a unit that gives an opinion has not.
      var inspects = person.unitCodes().contains(request.leadUnit());
      return new Reader(true, inspects && !isConfidential(request), inspects, false);
    }
    return new Reader(person.isIn("auditors"), false, false, false);
  }

  private boolean isConfidential(Request request) {
    return requests.requesterOf(request).confidential();
  }

  // Asked with the rights of the person at work: the engine answers with the tasks they may see.
  private boolean hasTask(Request request) {
    return tasks.createTaskQuery().processInstanceBusinessKey(request.number()).count() > 0;
  }
}
