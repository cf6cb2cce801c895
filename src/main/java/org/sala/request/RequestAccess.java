package org.sala.request;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.sala.people.Staff;
import org.sala.people.Unit;
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

  /** What a person at work is to a request. */
  public record Reader(boolean mayRead, boolean mayKnowRequester, boolean maySteer) {

    static final Reader NOBODY = new Reader(false, false, false);
  }

  /** Everything the rules need to know of a person, for use with many requests. */
  public record Person(String id, Set<String> groups, Set<String> unitCodes) {

    boolean isIn(String group) {
      return groups.contains(group);
    }

    boolean readsAll() {
      return isIn("desk") || isIn("auditors") || governs();
    }

    boolean governs() {
      return groups.stream().anyMatch(GOVERNORS::contains);
    }
  }

  /** Looks a person up once. */
  public Person person(String id) {
    var groups = staff.groupsOf(id);
    var codes = new HashSet<String>();
    units.all().stream()
        .filter(unit -> unit.staffGroups().anyMatch(groups::contains))
        .map(Unit::code)
        .forEach(codes::add);
    return new Person(id, groups, codes);
  }

  /** What this person is to this request. */
  public Reader reader(Request request, Person person) {
    if (request.respondentUnit() != null && person.unitCodes().contains(request.respondentUnit())) {
      return Reader.NOBODY;
    }
    var worksOnIt = person.unitCodes().contains(request.leadUnit());
    var desk = person.isIn("desk");
    var known = desk || person.governs();
    if (known || worksOnIt) {
      return new Reader(true, known || !isConfidential(request), true);
    }
    var reads = person.isIn("auditors") || hasTask(request);
    return new Reader(reads, false, false);
  }

  private boolean isConfidential(Request request) {
    return requests.requesterOf(request).confidential();
  }

  // Asked with the rights of the person at work: the engine answers with the tasks they may see.
  private boolean hasTask(Request request) {
    return tasks.createTaskQuery().processInstanceBusinessKey(request.number()).count() > 0;
  }
}
