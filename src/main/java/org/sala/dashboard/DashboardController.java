package org.sala.dashboard;

import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.sala.people.Denied;
import org.sala.people.Staff;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows heads, governors and auditors how their requests stand. */
@RestController
class DashboardController {

  private final Dashboard dashboard;
  private final Scopes scopes;
  private final Staff staff;

  DashboardController(Dashboard dashboard, Scopes scopes, Staff staff) {
    this.dashboard = dashboard;
    this.scopes = scopes;
    this.staff = staff;
  }

  /**
   * Numbers alone, of what the reader may know of.
   *
   * @param unit the code of one unit that the reader oversees; empty for all of them
   */
  @GetMapping("/api/dashboard")
  DashboardView dashboard(
      @RequestParam(defaultValue = "") @Size(max = 20) String unit, Principal user) {
    var person = staff.person(user.getName());
    return scopes
        .of(person, unit)
        .map(scope -> dashboard.of(scope, person))
        .orElseThrow(() -> new Denied("dashboard.not-for-you"));
  }
}
