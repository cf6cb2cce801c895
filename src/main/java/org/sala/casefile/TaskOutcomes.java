package org.sala.casefile;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.sala.people.Person;
import org.sala.people.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of a task that somebody finds gone when they come back with words for it: told to
 * those who may know of the case, and to colleagues of whoever did it. Who is complained of learns
 * nothing.
 */
@Service
class TaskOutcomes {

  private final CaseFile caseFile;
  private final CaseAccess access;
  private final Staff staff;
  private final ByWhom byWhom;

  TaskOutcomes(CaseFile caseFile, CaseAccess access, Staff staff, ByWhom byWhom) {
    this.byWhom = byWhom;
    this.caseFile = caseFile;
    this.access = access;
    this.staff = staff;
  }

  /**
   * A task that was done.
   *
   * @param by who did it, as the case file says it
   */
  record Outcome(String by, Instant at) {}

  /** By whom a task was done, and when; nothing if it was not, or not for these eyes. */
  @Transactional(readOnly = true)
  public Optional<Outcome> of(String number, String taskId, String user) {
    var person = staff.person(user);
    return access.isAccused(number, person)
        ? Optional.empty()
        : caseFile
            .writtenIn(number, taskId)
            .filter(entry -> isColleague(entry.author(), person) || access.mayKnow(number, person))
            .map(entry -> new Outcome(byWhom.forReader(entry), entry.writtenAt()));
  }

  private boolean isColleague(String author, Person person) {
    return author.equals(person.id())
        || !Collections.disjoint(staff.person(author).own().unitCodes(), person.own().unitCodes());
  }
}
