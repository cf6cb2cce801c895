package org.sala.people;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that the rules about who may know need to know of a person at work. Who sits in the
 * place of somebody who is away has that person's groups as well, for as long as it lasts.
 *
 * @param id the account
 * @param unitCodes the units the person works for
 * @param examinesFor those of them where the person is a head or an officer
 * @param seats in whose places the person sits today: those who are away, with what they passed on
 * @param self the person by their own offices; null where there are no others
 */
public record Person(
    String id,
    Set<String> groups,
    Set<String> unitCodes,
    Set<String> examinesFor,
    List<Person> seats,
    Person self) {

  private static final Set<String> GOVERNORS = Set.of("governors", "deputy-governors");
  private static final Set<String> STEP_MENDERS = Set.of("camunda-admin", "process-owners");

  /** Somebody who sits in nobody's place. */
  public Person(String id, Set<String> groups, Set<String> unitCodes, Set<String> examinesFor) {
    this(id, groups, unitCodes, examinesFor, List.of(), null);
  }

  /** The same person, sitting in the places of those who are away beside the own one. */
  public Person sitting(List<Person> seats) {
    return seats.isEmpty()
        ? own()
        : new Person(
            id,
            all(seats, Person::groups),
            all(seats, Person::unitCodes),
            all(seats, Person::examinesFor),
            List.copyOf(seats),
            own());
  }

  private Set<String> all(Collection<Person> seats, Function<Person, Set<String>> what) {
    return Stream.concat(Stream.of(own()), seats.stream())
        .flatMap(each -> what.apply(each).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The person by their own offices alone. */
  public Person own() {
    return self == null ? this : self;
  }

  /** Whether the person sits today in the place of this one. */
  public boolean actsFor(String absent) {
    return seats.stream().anyMatch(seat -> seat.id().equals(absent));
  }

  /** Whether the person belongs to this group. */
  public boolean isIn(String group) {
    return groups.contains(group);
  }

  /** Whether the person is a governor or a deputy governor. */
  public boolean governs() {
    return groups.stream().anyMatch(GOVERNORS::contains);
  }

  /** Whether the person reads every case in which nobody complains of them or of their unit. */
  public boolean readsAll() {
    return isIn("desk") || isIn("auditors") || governs();
  }

  /** Whether the person oversees how all units do: governors and auditors. */
  public boolean oversees() {
    return governs() || isIn("auditors");
  }

  /** Whether the person heads a unit. */
  public boolean heads() {
    return groups.stream().anyMatch(group -> group.endsWith("-heads"));
  }

  /** Whether the person reads and changes nothing: an auditor without another office. */
  public boolean onlyWatches() {
    return isIn("auditors") && !receivesRequesters() && unitCodes.isEmpty();
  }

  /** Whether the person may know requesters by their office: the desk and the governors. */
  public boolean receivesRequesters() {
    return isIn("desk") || governs();
  }

  /** Whether the person mends steps that Sala does itself and that fail. */
  public boolean mendsSteps() {
    return groups.stream().anyMatch(STEP_MENDERS::contains);
  }
}
