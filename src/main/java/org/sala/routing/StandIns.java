package org.sala.routing;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sala.engine.DecisionTables;
import org.sala.engine.Memberships.Sitting;
import org.sala.people.Staff;
import org.sala.people.Unit;
import org.springframework.stereotype.Component;

/**
 * Finds the group that acts at a step, when those who should are complained of or nobody is there.
 * Who stands in for whom is said by the decision table "Stand-ins", which process owners keep.
 */
@Component
class StandIns {

  /** The key of the decision. */
  static final String DECISION = "stand-ins";

  /** Where a step ends for which nobody is left: seen by those who watch, done by nobody. */
  static final String NOBODY_LEFT = "auditors";

  private final DecisionTables tables;
  private final Staff staff;

  StandIns(DecisionTables tables, Staff staff) {
    this.tables = tables;
    this.staff = staff;
  }

  /**
   * Who acts.
   *
   * @param group the group, {@link #NOBODY_LEFT} if nobody may
   * @param referral the code of the institution to which a referral is to be proposed, or null
   */
  record StandIn(String group, String referral) {}

  private record Next(Role role, String referral) {}

  /** The group of this role, or of those who stand in for it. */
  StandIn find(Role role, Unit unit, Exclusion out) {
    return find(role, unit, out, true)
        .or(() -> find(role, unit, out, false))
        .orElse(new StandIn(NOBODY_LEFT, null));
  }

  // First a group in which nobody is complained of; if there is none, one in which somebody is not.
  private Optional<StandIn> find(Role first, Unit unit, Exclusion out, boolean wholly) {
    String referral = null;
    var asked = EnumSet.noneOf(Role.class);
    for (var role = first; role != null && asked.add(role); ) {
      var group = role.group(unit);
      var members = staff.sittingIn(group);
      if (!out.isOut(group) && mayAct(members, out, wholly)) {
        return Optional.of(new StandIn(group, referral));
      }
      var isAccused = out.isOut(group) || isAccused(members, out);
      var next = standIn(role, isAccused);
      role = next.role();
      referral = referral == null ? next.referral() : referral;
    }
    return Optional.empty();
  }

  // Who is away acts nowhere; who sits in the place of somebody acts as that person might.
  private static boolean mayAct(List<Sitting> members, Exclusion out, boolean wholly) {
    return !(wholly && isAccused(members, out))
        && members.stream()
            .filter(each -> each.awayUntil() == null)
            .filter(each -> !out.accused().contains(each.person()))
            .filter(each -> !out.others().contains(each.person()))
            .anyMatch(each -> each.isMember() || !out.accused().contains(each.seat()));
  }

  private static boolean isAccused(List<Sitting> members, Exclusion out) {
    return members.stream()
        .filter(Sitting::isMember)
        .map(Sitting::person)
        .anyMatch(out.accused()::contains);
  }

  private Next standIn(Role role, boolean isAccused) {
    Map<String, Object> input =
        Map.of("role", role.name(), "reason", isAccused ? "ACCUSED" : "NOBODY_THERE");
    return tables
        .row(DECISION, input)
        .map(row -> new Next(Role.valueOf((String) row.get("standIn")), referral(row)))
        .orElse(new Next(null, null));
  }

  private static String referral(Map<String, Object> row) {
    var institution = (String) row.get("proposedReferral");
    return institution == null || institution.isEmpty() ? null : institution;
  }
}
