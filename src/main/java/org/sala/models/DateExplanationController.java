package org.sala.models;

import java.security.Principal;
import org.sala.people.Staff;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Explains dates of requests to whoever may know of them. */
@RestController
class DateExplanationController {

  private final DateExplanations explanations;
  private final Staff staff;

  DateExplanationController(DateExplanations explanations, Staff staff) {
    this.explanations = explanations;
    this.staff = staff;
  }

  /**
   * How a date comes about, day by day.
   *
   * @param law a state of the table of deadlines; none for the date as it stands
   */
  @GetMapping("/api/requests/{number}/dates/{name}/explanation")
  ResponseEntity<DateExplained> explanation(
      @PathVariable String number,
      @PathVariable String name,
      @RequestParam(required = false) String law,
      Principal user) {
    return ResponseEntity.of(explanations.of(number, name, law, staff.person(user.getName())));
  }
}
