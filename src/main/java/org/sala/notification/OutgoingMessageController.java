package org.sala.notification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
import org.sala.casefile.Readings;
import org.sala.casefile.Readings.Door;
import org.sala.notification.OutgoingMessages.Outgoing;
import org.sala.people.Denied;
import org.sala.people.Person;
import org.sala.people.Staff;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The messages that the desk hands on; nobody else sees them, they name requesters. Those of a case
 * against the desk are for the governors' office.
 */
@RestController
class OutgoingMessageController {

  private final OutgoingMessages messages;
  private final Staff staff;
  private final Readings readings;

  OutgoingMessageController(OutgoingMessages messages, Staff staff, Readings readings) {
    this.messages = messages;
    this.staff = staff;
    this.readings = readings;
  }

  @GetMapping("/api/messages")
  List<Outgoing> waiting(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "0") @Min(0) @Max(100000) int page,
      @RequestParam(defaultValue = "200") @Min(1) @Max(200) int size,
      Principal user) {
    var waiting = messages.waiting(whoHandsOn(user), number, page, size);
    readings.identity(
        waiting.stream().map(Outgoing::caseNumber).toList(), user.getName(), Door.MESSAGES);
    return waiting;
  }

  /** Notes that a message was handed on; 404 if it was not waiting. */
  @PostMapping("/api/messages/{id}/handed-on")
  ResponseEntity<Void> handedOn(@PathVariable long id, Principal user) {
    return messages.handedOn(id, whoHandsOn(user))
        ? ResponseEntity.noContent().build()
        : ResponseEntity.notFound().build();
  }

  private Person whoHandsOn(Principal user) {
    var person = staff.person(user.getName());
    if (!messages.handsOn(person)) {
      throw new Denied("notification.desk-alone");
    }
    return person;
  }
}
