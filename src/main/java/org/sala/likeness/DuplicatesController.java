package org.sala.likeness;

import java.security.Principal;
import java.util.List;
import org.sala.casefile.Readings;
import org.sala.casefile.Readings.Door;
import org.sala.likeness.Duplicates.Likely;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Offers the likely duplicates of a request (R46). */
@RestController
class DuplicatesController {

  private final Duplicates duplicates;
  private final Readings readings;

  DuplicatesController(Duplicates duplicates, Readings readings) {
    this.readings = readings;
    this.duplicates = duplicates;
  }

  /** Open requests that seem to ask the same, for the desk and the governors. */
  @GetMapping("/api/requests/{number}/duplicates")
  ResponseEntity<List<Likely>> duplicates(@PathVariable String number, Principal user) {
    var found = duplicates.of(number, user.getName());
    found.ifPresent(
        likely ->
            readings.read(
                likely.stream().map(Likely::number).toList(), user.getName(), Door.DUPLICATES));
    return ResponseEntity.of(found);
  }
}
