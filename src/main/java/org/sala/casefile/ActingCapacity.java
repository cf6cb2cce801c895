package org.sala.casefile;

import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.sala.people.Person;
import org.sala.people.Staff;
import org.springframework.stereotype.Component;

/**
 * In whose place a person acts in a case: in nobody's as long as their own office suffices, else in
 * that of the person who is away and whose office it takes (R17).
 */
@Component
class ActingCapacity {

  private final Staff staff;
  private final CaseAccess access;

  ActingCapacity(Staff staff, CaseAccess access) {
    this.staff = staff;
    this.access = access;
  }

  /** Whose task it is that a person completes: it was given to them by name, or by a group. */
  Optional<String> of(TaskEntity task, String user) {
    var person = staff.person(user);
    if (person.seats().isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(task.getOwner())
        .filter(person::actsFor)
        .or(() -> isCandidate(task, person.own()) ? Optional.empty() : seat(task, person));
  }

  /** In whose place a person does something beside the tasks of a case. */
  Optional<String> of(String user, String caseNumber) {
    if (Entry.SALA.equals(user)) {
      return Optional.empty();
    }
    var person = staff.person(user);
    if (person.seats().isEmpty() || access.mayKnow(caseNumber, person.own())) {
      return Optional.empty();
    }
    return access.in(caseNumber, person).seats().stream()
        .filter(seat -> access.mayKnow(caseNumber, seat))
        .map(Person::id)
        .findFirst();
  }

  private Optional<String> seat(TaskEntity task, Person person) {
    return access.in(task.getExecution().getProcessBusinessKey(), person).seats().stream()
        .filter(seat -> isCandidate(task, seat))
        .map(Person::id)
        .findFirst();
  }

  private static boolean isCandidate(TaskEntity task, Person person) {
    return task.getCandidates().stream()
        .map(IdentityLink::getGroupId)
        .anyMatch(person.groups()::contains);
  }
}
