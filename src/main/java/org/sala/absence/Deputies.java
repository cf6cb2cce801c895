package org.sala.absence;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.people.Person;
import org.sala.people.Provisioning;
import org.sala.people.Staff;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.springframework.stereotype.Component;

/**
 * The rules of this room: who may act for whom, and who may write down that somebody is away
 * (decision 30). A deputy must be able to do the work: for the governor a deputy governor or the
 * leadership of the provincial hall; for a head another head of the unit, and one of its officers
 * where there is no other head; for everybody else a colleague of the same group or a head.
 */
@Component
class Deputies {

  private static final String GOVERNORS = "governors";
  private static final String DEPUTY_GOVERNORS = "deputy-governors";
  private static final String HALL = "DIRADM";

  private final Staff staff;
  private final Units units;

  Deputies(Staff staff, Units units) {
    this.staff = staff;
    this.units = units;
  }

  /** The accounts that may act for somebody, in order; nobody for who has no office to pass on. */
  List<String> of(String absent) {
    var person = staff.person(absent).own();
    if (person.isIn(GOVERNORS)) {
      return others(absent, Stream.concat(Stream.of(DEPUTY_GOVERNORS), hall()));
    }
    if (person.isIn(DEPUTY_GOVERNORS)) {
      return others(absent, Stream.concat(Stream.of(DEPUTY_GOVERNORS, GOVERNORS), hall()));
    }
    var headed = units(person).filter(unit -> person.isIn(unit.headsGroup())).toList();
    if (headed.isEmpty()) {
      return others(absent, units(person).flatMap(unit -> colleagues(unit, person)));
    }
    var heads = others(absent, headed.stream().map(Unit::headsGroup));
    return heads.isEmpty() ? others(absent, headed.stream().map(Unit::officersGroup)) : heads;
  }

  /**
   * The accounts whose absence a person may write down and end: the own, those of the units that
   * the person heads, and for the hall's leadership and the cabinet those of the governors.
   */
  Set<String> recordedBy(Person person) {
    var leads = hall().anyMatch(person::isIn) || person.preparesForGovernors();
    var groups =
        Stream.concat(
            units.all().stream()
                .filter(unit -> unit.handlesRequests() && person.isIn(unit.headsGroup()))
                .flatMap(Unit::staffGroups),
            leads ? Stream.of(GOVERNORS, DEPUTY_GOVERNORS) : Stream.of());
    return Stream.concat(Stream.of(person.id()), members(groups))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a person writes the absence of everybody down, who cannot do it themselves. */
  boolean recordsAll(Person person) {
    return person.isIn(Provisioning.ADMINISTRATORS);
  }

  /** The accounts whose absences a person may know of: those of the own units. */
  Set<String> colleagues(Person person) {
    return members(units(person).flatMap(Unit::staffGroups))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Stream<Unit> units(Person person) {
    return person.unitCodes().stream().sorted().flatMap(code -> units.find(code).stream());
  }

  private static Stream<String> colleagues(Unit unit, Person person) {
    return unit.staffGroups()
        .filter(group -> person.isIn(group) || group.equals(unit.headsGroup()));
  }

  private Stream<String> hall() {
    return units.find(HALL).map(Unit::headsGroup).stream();
  }

  private List<String> others(String absent, Stream<String> groups) {
    return members(groups).filter(each -> !each.equals(absent)).distinct().sorted().toList();
  }

  private Stream<String> members(Stream<String> groups) {
    var all = groups.distinct().toList();
    staff.lookUp(all);
    return all.stream().flatMap(group -> staff.membersOf(group).stream());
  }
}
