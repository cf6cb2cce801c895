package org.sala.routing;

import java.util.Set;
import java.util.stream.Stream;
import org.sala.casefile.Accused;
import org.sala.people.Staff;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.springframework.stereotype.Component;

/**
 * Says who handles a request: the unit that the table "Request routing" proposes and its groups,
 * unless they are complained of (R06) or nobody is in them: a request never goes to an empty room.
 */
@Component
public class Appointments {

  private final Units units;
  private final Staff staff;
  private final StandIns standIns;

  Appointments(Units units, Staff staff, StandIns standIns) {
    this.units = units;
    this.staff = staff;
    this.standIns = standIns;
  }

  /**
   * The unit accountable for a request and the groups that work on it.
   *
   * @param governors those who approve what is urgent or restricted
   * @param reviewers those who judge an objection
   * @param proposedReferral an institution outside to which the case should go, or null
   */
  public record Appointment(
      Unit leadUnit,
      String desk,
      String heads,
      String officers,
      String inspectors,
      String governors,
      String reviewers,
      String proposedReferral) {}

  /**
   * Appoints a unit.
   *
   * @param proposed the code of the unit proposed
   */
  public Appointment appoint(String proposed, Accused accused) {
    var out = out(accused, Set.of());
    var lead = units.get(leadUnit(proposed, out));
    staff.lookUp(Stream.of(Role.values()).map(role -> role.group(lead)).toList());
    var governors = standIns.find(Role.GOVERNOR, lead, out);
    return new Appointment(
        lead,
        standIns.find(Role.DESK, lead, out).group(),
        standIns.find(Role.HEAD, lead, out).group(),
        standIns.find(Role.OFFICER, lead, out).group(),
        standIns.find(Role.INSPECTOR, lead, out).group(),
        governors.group(),
        standIns.find(Role.DEPUTY_GOVERNOR, lead, out).group(),
        governors.referral());
  }

  /**
   * The group at the level of the governors that may decide.
   *
   * @param except accounts that wrote what is to be judged
   */
  public String governors(boolean deputyFirst, Accused accused, Set<String> except) {
    var unit = units.get(Units.GOVERNOR);
    var role = deputyFirst ? Role.DEPUTY_GOVERNOR : Role.GOVERNOR;
    return standIns.find(role, unit, out(accused, except)).group();
  }

  /**
   * The group that reviews how a case was handled, or those who stand in for it.
   *
   * @param except accounts that decided in the case
   */
  public String inspectorate(Accused accused, Set<String> except) {
    var unit = units.get(Units.GOVERNOR);
    return standIns.find(Role.INSPECTORATE, unit, out(accused, except)).group();
  }

  /** The group that keeps the desk for a case, or those who stand in for it. */
  public String desk(Accused accused) {
    return standIns.find(Role.DESK, units.get(Units.ONE_WINDOW), out(accused, Set.of())).group();
  }

  /** The group of a unit that gives an opinion, or those who stand in for it. */
  public String opinionGroup(String unit, Accused accused) {
    return standIns.find(Role.OFFICER, units.get(unit), out(accused, Set.of())).group();
  }

  /** The unit that would be accountable if this one were proposed. */
  Unit leadUnit(String proposed, Accused accused) {
    return units.get(leadUnit(proposed, out(accused, Set.of())));
  }

  /** Whether a unit may take part in a case: neither it nor its head is complained of. */
  public boolean mayTakePart(String unit, Accused accused) {
    return !out(accused, Set.of()).units().contains(unit);
  }

  /** The group itself, or those who stand in for it in this case. */
  public String insteadOf(String group, Accused accused) {
    var out = out(accused, Set.of());
    return Stream.of(Role.values())
        .flatMap(
            role ->
                units.all().stream()
                    .filter(Unit::handlesRequests)
                    .filter(unit -> group.equals(role.group(unit)))
                    .map(unit -> standIns.find(role, unit, out).group()))
        .findFirst()
        .orElse(group);
  }

  private Exclusion out(Accused accused, Set<String> except) {
    return Exclusion.of(accused, except, units, staff);
  }

  // Against the governor's office the deputy governor's is accountable, and the other way round.
  private String leadUnit(String proposed, Exclusion out) {
    if (!out.units().contains(proposed) && units.get(proposed).handlesRequests()) {
      return proposed;
    }
    return out.units().contains(Units.GOVERNOR) ? Units.DEPUTY_GOVERNOR : Units.GOVERNOR;
  }
}
