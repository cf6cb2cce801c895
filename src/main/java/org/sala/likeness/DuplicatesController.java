package org.sala.likeness;

import java.security.Principal;
import java.util.List;
import org.sala.likeness.Duplicates.Likely;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Offers the likely duplicates of a request (R46). */
@RestController
class DuplicatesController {

  private final Duplicates duplicates;

  DuplicatesController(Duplicates duplicates) {
    this.duplicates = duplicates;
  }

  /** Open requests that seem to ask the same, for the desk and the governors. */
  @GetMapping("/api/requests/{number}/duplicates")
  ResponseEntity<List<Likely>> duplicates(@PathVariable String number, Principal user) {
    return ResponseEntity.of(duplicates.of(number, user.getName()));
  }
}
