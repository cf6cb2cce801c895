package org.sala.escalation;

import jakarta.validation.Valid;
import java.security.Principal;
import org.sala.escalation.EscalationByHand.Raised;
import org.sala.language.Reason;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Taking a request to a higher level over HTTP; the answer says who decides and until when. */
@RestController
class EscalationController {

  private final EscalationByHand escalation;

  EscalationController(EscalationByHand escalation) {
    this.escalation = escalation;
  }

  /** Who would decide, and until when, if the reader took the request to the level above. */
  @GetMapping("/api/requests/{number}/escalation")
  Raised foreseen(@PathVariable String number, Principal user) {
    return escalation.foreseen(number, user.getName());
  }

  @PostMapping("/api/requests/{number}/escalation")
  Raised escalate(@PathVariable String number, @RequestBody @Valid Reason body, Principal user) {
    return escalation.escalate(number, user.getName(), body.reason());
  }
}
