package org.sala.casefile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.sala.casefile.Readings.Door;
import org.sala.casefile.Readings.Reading;
import org.sala.people.Denied;
import org.sala.people.Staff;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who read what, for the auditors alone: the list itself names restricted cases. */
@RestController
class ReadingController {

  private final Readings readings;
  private final Staff staff;

  ReadingController(Readings readings, Staff staff) {
    this.readings = readings;
    this.staff = staff;
  }

  /**
   * A reading.
   *
   * @param person the account, by which it can be asked for
   */
  record Line(
      long id,
      String caseNumber,
      String person,
      String name,
      Door door,
      boolean identity,
      Instant readAt) {}

  @GetMapping("/api/readings")
  List<Line> readings(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "0") @Min(0) @Max(100000) int page,
      @RequestParam(defaultValue = "100") @Min(1) @Max(200) int size,
      Principal user) {
    var auditor = staff.person(user.getName());
    if (!auditor.isIn("auditors")) {
      throw new Denied("casefile.auditors-alone");
    }
    var found = readings.latest(number, person, page, size, auditor);
    var names = staff.namesOf(found.stream().map(Reading::person).toList());
    return found.stream().map(read -> line(read, names.get(read.person()))).toList();
  }

  private static Line line(Reading read, String name) {
    return new Line(
        read.id(),
        read.caseNumber(),
        read.person(),
        name,
        read.door(),
        read.identity(),
        read.readAt());
  }
}
