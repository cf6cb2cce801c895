package org.sala.minutes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import org.sala.minutes.MinutesReading.View;
import org.sala.people.Desk;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Takes in what the secretary says of lines that may be requests of before; for the desk alone. */
@RestController
class LineIdentityController {

  private final CorrectedCopies copies;
  private final Imports imports;
  private final MinutesReading reading;
  private final CheckingQueue checking;
  private final Desk desk;

  LineIdentityController(
      CorrectedCopies copies,
      Imports imports,
      MinutesReading reading,
      CheckingQueue checking,
      Desk desk) {
    this.copies = copies;
    this.imports = imports;
    this.reading = reading;
    this.checking = checking;
    this.desk = desk;
  }

  record Said(@Min(1) Integer line, boolean same) {}

  /** Says of one line, or of all that are asked about, whether it is the request it may be. */
  @PutMapping("/api/minutes/{id}/identity")
  View say(@PathVariable long id, @RequestBody @Valid Said body, Principal user) {
    desk.only(user.getName(), MinutesController.DESK_ALONE);
    var of = imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (copies.say(of, body.line(), body.same())) {
      checking.wake();
    }
    return reading.view(id).orElseThrow();
  }
}
