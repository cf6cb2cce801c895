package org.sala.people;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The mailboxes of national institutions over HTTP; administrators alone open them. */
@RestController
class MailboxController {

  private final Mailboxes mailboxes;

  MailboxController(Mailboxes mailboxes) {
    this.mailboxes = mailboxes;
  }

  /** Gives a national institution the groups in which its people work in Sala. */
  @PutMapping("/api/units/{code}/mailbox")
  ResponseEntity<Void> open(@PathVariable String code) {
    return mailboxes.open(code)
        ? ResponseEntity.noContent().build()
        : ResponseEntity.notFound().build();
  }
}
