package org.sala.operations;

import java.security.Principal;
import java.util.List;
import org.sala.operations.Unmoved.Row;
import org.sala.people.Denied;
import org.sala.people.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows what nobody can move. */
@RestController
class UnmovedController {

  private final Unmoved unmoved;
  private final Staff staff;

  UnmovedController(Unmoved unmoved, Staff staff) {
    this.unmoved = unmoved;
    this.staff = staff;
  }

  /** The list, for auditors, governors and those who mend steps; for nobody else. */
  @GetMapping("/api/unmoved")
  List<Row> unmoved(Principal user) {
    var person = staff.person(user.getName());
    if (!unmoved.isFor(person)) {
      throw new Denied("operations.unmoved-not-for-you");
    }
    return unmoved.seenBy(person);
  }

  /** Lets a step that fails run again, for those who mend steps. */
  @PostMapping("/api/unmoved/{number}/run-again")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void runAgain(@PathVariable String number, Principal user) {
    unmoved.runAgain(number, staff.person(user.getName()));
  }

  /** Gives steps whose taker is gone back to their units, for whoever finds the case here. */
  @PostMapping("/api/unmoved/{number}/give-back")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void giveBack(@PathVariable String number, Principal user) {
    unmoved.giveBack(number, staff.person(user.getName()));
  }
}
