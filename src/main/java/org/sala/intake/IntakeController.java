package org.sala.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import org.sala.intake.RequestIntake.Receipt;
import org.sala.people.Staff;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Registering a request over HTTP: the desk page and other systems use the same address. */
@RestController
class IntakeController {

  private final RequestIntake intake;
  private final Staff staff;

  IntakeController(RequestIntake intake, Staff staff) {
    this.intake = intake;
    this.staff = staff;
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
    if (!staff.groupsOf(user.getName()).contains("desk")) {
      throw new AccessDeniedException("Only the desk registers requests.");
    }
    var receipt = intake.register(request, user.getName(), key);
    return ResponseEntity.created(URI.create("/api/requests/" + receipt.number())).body(receipt);
  }
}
