package org.sala.servicelevel;

import java.time.LocalDate;
import org.sala.engine.Refusal.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells pages about a day while it is typed: that the office is closed on it, and when it opens.
 */
@RestController
class DayController {

  private final TypedDates typed;

  DayController(TypedDates typed) {
    this.typed = typed;
  }

  /** What is to be said about a day, or 204 where it is a working day. */
  @GetMapping("/api/days/{day}")
  ResponseEntity<Problem> day(@PathVariable LocalDate day) {
    return typed
        .closed("day", day)
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }
}
