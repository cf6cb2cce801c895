package org.sala.operations;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.sala.engine.RestoredDatabase;
import org.sala.operations.DueSteps.DueStep;
import org.sala.people.Denied;
import org.sala.people.Provisioning;
import org.sala.people.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows administrators what a restored database would set off, and lets them release it. */
@RestController
class RestoreController {

  private final RestoredDatabase database;
  private final DueSteps due;
  private final LastAct lastAct;
  private final Staff staff;

  RestoreController(RestoredDatabase database, DueSteps due, LastAct lastAct, Staff staff) {
    this.database = database;
    this.due = due;
    this.lastAct = lastAct;
    this.staff = staff;
  }

  /**
   * Whether Sala waits to be released, and what it would do then.
   *
   * @param lastAct when the last act was recorded that this database knows of: what came after it
   *     is not in the backup; null where none was
   * @param due what would be done at once; empty unless it waits
   */
  record Restore(boolean held, Instant lastAct, List<DueStep> due) {}

  /** For administrators; for nobody else. */
  @GetMapping("/api/admin/restore")
  Restore restore(Principal user) {
    administrator(user);
    return database.isHeld()
        ? new Restore(true, lastAct.at().orElse(null), due.all())
        : new Restore(false, null, List.of());
  }

  /** From now on timers run and everybody may work. */
  @PostMapping("/api/admin/restore/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(Principal user) {
    administrator(user);
    database.release(user.getName());
  }

  private void administrator(Principal user) {
    if (!staff.person(user.getName()).isIn(Provisioning.ADMINISTRATORS)) {
      throw new Denied("operations.state-not-for-you");
    }
  }
}
