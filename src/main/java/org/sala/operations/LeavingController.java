package org.sala.operations;

import java.security.Principal;
import org.sala.operations.Leaving.Duties;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows what is with a person who leaves, and gives it away. */
@RestController
class LeavingController {

  private final Leaving leaving;

  LeavingController(Leaving leaving) {
    this.leaving = leaving;
  }

  /** For administrators and the heads of the person's unit, before the account is locked. */
  @GetMapping("/api/leaving/{account}")
  Duties duties(@PathVariable String account, Principal user) {
    return leaving.of(account, user.getName());
  }

  /** Tasks to their units, promises to the heads, absences to their end. */
  @PostMapping("/api/leaving/{account}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void giveAway(@PathVariable String account, Principal user) {
    leaving.giveAway(account, user.getName());
  }
}
