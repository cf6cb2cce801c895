package org.sala.inspection;

import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.sala.inspection.VisitKeys.VisitKey;
import org.sala.inspection.Visits.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the page of the visits asks for, beside tasks, files and notes. */
@RestController
class VisitController {

  private final Visits visits;
  private final VisitKeys keys;

  VisitController(Visits visits, VisitKeys keys) {
    this.visits = visits;
    this.keys = keys;
  }

  @GetMapping("/api/visits")
  List<Visit> visits(
      @RequestParam(required = false) @Size(max = 20) String number, Principal user) {
    return visits.of(user.getName(), number);
  }

  /** The key for the phone of whoever is logged in. */
  @PostMapping("/api/visits/key")
  VisitKey key(Principal user) {
    return keys.of(user.getName());
  }
}
