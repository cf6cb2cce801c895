package org.sala.governor;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.casefile.ByWhom;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.Readings;
import org.sala.casefile.Readings.Door;
import org.sala.commitment.Commitment;
import org.sala.commitment.PromisesInName;
import org.sala.engine.EngineClock;
import org.sala.people.Denied;
import org.sala.people.Person;
import org.sala.people.Staff;
import org.sala.people.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the governors' desk together for one reader. */
@Service
class GovernorsDesk {

  private final Staff staff;
  private final DeskTasks tasks;
  private final AlikeFacts facts;
  private final Piles piles;
  private final PromisesInName promises;
  private final LateRequests late;
  private final Units units;
  private final Readings readings;
  private final ByWhom byWhom;

  GovernorsDesk(
      Staff staff,
      DeskTasks tasks,
      AlikeFacts facts,
      Piles piles,
      PromisesInName promises,
      LateRequests late,
      Units units,
      Readings readings,
      ByWhom byWhom) {
    this.byWhom = byWhom;
    this.staff = staff;
    this.tasks = tasks;
    this.facts = facts;
    this.piles = piles;
    this.promises = promises;
    this.late = late;
    this.units = units;
    this.readings = readings;
  }

  /**
   * What a person has before them.
   *
   * @throws Denied if the person neither governs nor prepares for who does
   */
  @Transactional
  Desk of(String user) {
    var person = reader(user);
    var waiting = tasks.of(person);
    var shown = waiting.subList(0, Math.min(DeskTasks.MOST, waiting.size()));
    var numbers = shown.stream().map(DeskTask::number).distinct().toList();
    readings.glanced(numbers, user, Door.TASKS, false);
    return new Desk(
        person.governs(),
        piles.of(shown, facts.of(numbers, person)),
        waiting.size() > shown.size(),
        promises.of(names(person), person).stream().map(this::promise).toList(),
        late.of(person));
  }

  /** Who may read here. */
  Person reader(String user) {
    var person = staff.person(user);
    if (!person.governs() && !person.preparesForGovernors()) {
      throw new Denied("governor.not-yours");
    }
    return person;
  }

  private Set<String> names(Person person) {
    var own = Stream.concat(Stream.of(person.id()), person.seats().stream().map(Person::id));
    var governors =
        person.preparesForGovernors()
            ? person.groupsOfDesk().stream().flatMap(group -> staff.membersOf(group).stream())
            : Stream.<String>of();
    return Stream.concat(own, governors).collect(Collectors.toSet());
  }

  private PromiseInName promise(Commitment made) {
    return new PromiseInName(
        made.caseNumber(),
        Kind.of(made.caseNumber()).orElseThrow(),
        made.promise(),
        units.get(made.responsibleUnit()).name(),
        byWhom.forReader(made.promisedBy(), made.actingFor()),
        made.dueOn(),
        made.dueOn().isBefore(EngineClock.today()));
  }
}
