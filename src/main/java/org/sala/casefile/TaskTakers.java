package org.sala.casefile;

import java.util.Collection;
import java.util.List;
import org.sala.people.Person;
import org.sala.people.Staff;
import org.springframework.stereotype.Component;

/**
 * Who can be given a task: its candidates, so that nobody pulls a task out of a unit, and nobody of
 * them who is complained of in its case (R05, R06).
 */
@Component
public class TaskTakers {

  private final Staff staff;
  private final CaseAccess access;

  TaskTakers(Staff staff, CaseAccess access) {
    this.staff = staff;
    this.access = access;
  }

  /**
   * Whether a person can be given a task of a case.
   *
   * @param groups the candidate groups of the task
   */
  public boolean mayTake(Collection<String> groups, String caseNumber, Person person) {
    return groups.stream().anyMatch(access.in(caseNumber, person).groups()::contains)
        && !access.isAccused(caseNumber, person);
  }

  /** The accounts that can be given a task with these candidate groups. */
  public List<String> of(Collection<String> groups, String caseNumber) {
    staff.lookUp(groups);
    return groups.stream()
        .flatMap(group -> staff.thereIn(group).stream())
        .distinct()
        .filter(person -> mayTake(groups, caseNumber, staff.person(person)))
        .toList();
  }
}
