package org.sala.notification;

import java.security.Principal;
import java.util.List;
import org.sala.notification.OutgoingMessages.Outgoing;
import org.sala.people.Staff;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The messages that the desk hands on; nobody else sees them, they name requesters. */
@RestController
class OutgoingMessageController {

  private final OutgoingMessages messages;
  private final Staff staff;

  OutgoingMessageController(OutgoingMessages messages, Staff staff) {
    this.messages = messages;
    this.staff = staff;
  }

  @GetMapping("/api/messages")
  List<Outgoing> waiting(Principal user) {
    desk(user);
    return messages.waiting();
  }

  /** Notes that a message was handed on; 404 if it was not waiting. */
  @PostMapping("/api/messages/{id}/handed-on")
  ResponseEntity<Void> handedOn(@PathVariable long id, Principal user) {
    desk(user);
    return messages.handedOn(id, user.getName())
        ? ResponseEntity.noContent().build()
        : ResponseEntity.notFound().build();
  }

  private void desk(Principal user) {
    if (!staff.groupsOf(user.getName()).contains("desk")) {
      throw new AccessDeniedException("Only the desk hands messages on.");
    }
  }
}
