package org.sala.routing;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.people.Staff;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.springframework.stereotype.Component;

/**
 * Says who handles a request: the unit that the table "Request routing" proposes, unless it is the
 * one complained of (R06), and its groups, unless nobody is in them: a request never goes to an
 * empty room.
 */
@Component
public class Appointments {

  private static final String DESK = "desk";
  private static final String DEPUTY_GOVERNORS = "deputy-governors";
  private static final String GOVERNORS = "governors";

  private final Units units;
  private final Staff staff;

  Appointments(Units units, Staff staff) {
    this.units = units;
    this.staff = staff;
  }

  /** The unit accountable for a request and the groups that work on it. */
  public record Appointment(
      Unit leadUnit, String desk, String heads, String officers, String inspectors) {}

  /**
   * Appoints a unit.
   *
   * @param proposed the code of the unit proposed
   * @param respondent the code of the unit complained of, or a code of no unit
   */
  public Appointment appoint(String proposed, String respondent) {
    var accused = accusedGroups(respondent);
    var lead = units.get(leadUnit(proposed, respondent));
    var heads = firstStaffed(accused, lead.headsGroup(), DEPUTY_GOVERNORS, GOVERNORS);
    var officers = firstStaffed(accused, lead.officersGroup(), heads);
    return new Appointment(
        lead,
        firstStaffed(accused, DESK, DEPUTY_GOVERNORS, GOVERNORS),
        heads,
        officers,
        firstStaffed(accused, lead.inspectorsGroup(), officers));
  }

  /** The group at the level of the governors that may decide, given who is complained of. */
  public String governors(boolean deputyFirst, String respondent) {
    return deputyFirst
        ? firstStaffed(accusedGroups(respondent), DEPUTY_GOVERNORS, GOVERNORS)
        : firstStaffed(accusedGroups(respondent), GOVERNORS, DEPUTY_GOVERNORS);
  }

  /** The group that keeps the desk, or the governors' where nobody is at it. */
  public String desk() {
    return firstStaffed(Set.of(), DESK, DEPUTY_GOVERNORS, GOVERNORS);
  }

  /** The group of a unit that gives an opinion. */
  public String opinionGroup(String unit) {
    var asked = units.get(unit);
    return firstStaffed(Set.of(), asked.officersGroup(), asked.headsGroup(), DEPUTY_GOVERNORS);
  }

  private String leadUnit(String proposed, String respondent) {
    if (!proposed.equals(respondent) && units.get(proposed).handlesRequests()) {
      return proposed;
    }
    return Units.GOVERNOR.equals(respondent) ? Units.DEPUTY_GOVERNOR : Units.GOVERNOR;
  }

  private Set<String> accusedGroups(String respondent) {
    return units
        .find(respondent)
        .map(Unit::staffGroups)
        .orElseGet(Stream::empty)
        .collect(Collectors.toSet());
  }

  private String firstStaffed(Set<String> accused, String... groups) {
    return Stream.of(groups)
        .filter(group -> group != null && !accused.contains(group))
        .filter(group -> !staff.membersOf(group).isEmpty())
        .findFirst()
        .orElse(groups[groups.length - 1]);
  }
}
