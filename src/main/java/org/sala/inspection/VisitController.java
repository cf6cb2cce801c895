package org.sala.inspection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.sala.inspection.VisitKeys.VisitKey;
import org.sala.inspection.Visits.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

  /**
   * What a phone asks with.
   *
   * @param locked by which keys things are locked on it; null for none
   */
  record Phone(@Size(max = 100) List<UUID> locked) {}

  /** The key for the phone of whoever is logged in. */
  @PostMapping("/api/visits/key")
  VisitKey key(@RequestBody @Valid Phone phone, Principal user) {
    return keys.of(user.getName(), phone.locked() == null ? List.of() : phone.locked());
  }

  /**
   * Tells a phone on which nobody is logged in whether its key was replaced. Open to all: the id is
   * known to that phone alone, and opens nothing.
   */
  @GetMapping("/api/visits/keys/{id}")
  ResponseEntity<Void> inForce(@PathVariable UUID id) {
    return (keys.isInForce(id) ? ResponseEntity.noContent() : ResponseEntity.notFound()).build();
  }
}
