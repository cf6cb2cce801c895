package org.sala.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import org.sala.intake.RequestIntake.Receipt;
import org.sala.people.Desk;
import org.sala.request.RequestAccess;
import org.sala.request.Requests;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Registering a request over HTTP: the desk page and other systems use the same address. */
@RestController
class IntakeController {

  private final RequestIntake intake;
  private final Desk desk;
  private final Requests requests;
  private final RequestAccess access;

  IntakeController(RequestIntake intake, Desk desk, Requests requests, RequestAccess access) {
    this.intake = intake;
    this.desk = desk;
    this.requests = requests;
    this.access = access;
  }

  /**
   * Registers a request; only the desk may.
   *
   * @param key repeats with the same key and body answer with the same number
   */
  @PostMapping("/api/requests")
  ResponseEntity<Receipt> register(
      @RequestBody @Valid NewRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Size(min = 8, max = 100)
          String key,
      Principal user) {
    desk.only(user.getName(), "intake.desk-registers");
    var receipt = intake.register(request, user.getName(), key);
    return ResponseEntity.created(URI.create("/api/requests/" + receipt.number())).body(receipt);
  }

  /** A new tracking code for the requester; only the desk gives it, and it is shown once. */
  @PostMapping("/api/requests/{number}/tracking-code")
  ResponseEntity<Receipt> newTrackingCode(@PathVariable String number, Principal user) {
    desk.only(user.getName(), "intake.desk-gives-codes");
    var person = access.person(user.getName());
    return ResponseEntity.of(
        requests
            .find(number)
            .filter(request -> access.reader(request, person).mayKnowRequester())
            .map(request -> intake.newTrackingCode(number, user.getName())));
  }
}
