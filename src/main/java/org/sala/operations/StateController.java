package org.sala.operations;

import java.security.Principal;
import org.sala.operations.StateOfSala.State;
import org.sala.people.Staff;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows administrators how Sala does. */
@RestController
class StateController {

  private final StateOfSala state;
  private final Staff staff;

  StateController(StateOfSala state, Staff staff) {
    this.state = state;
    this.staff = staff;
  }

  /** Version, parts and figures, for administrators; for nobody else. */
  @GetMapping("/api/admin/state")
  State state(Principal user) {
    return state.seenBy(staff.person(user.getName()));
  }
}
