package org.sala.inspection;

import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.inspection.VisitKeys.VisitKey;
import org.sala.inspection.Visits.Visit;
import org.sala.people.Staff;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the page of the visits asks for, beside tasks, files and notes. */
@RestController
class VisitController {

  private final Visits visits;
  private final VisitKeys keys;
  private final CaseAccess access;
  private final Staff staff;

  VisitController(Visits visits, VisitKeys keys, CaseAccess access, Staff staff) {
    this.visits = visits;
    this.keys = keys;
    this.access = access;
    this.staff = staff;
  }

  @GetMapping("/api/visits")
  List<Visit> visits(
      @RequestParam(required = false) @Size(max = 20) String number, Principal user) {
    return visits.of(user.getName(), number);
  }

  /** The key for the phone of whoever is logged in. */
  @PostMapping("/api/visits/key")
  VisitKey key(Principal user) {
    return keys.of(user.getName());
  }

  /** A picture that a phone's camera reads as the address of the visit, for the printed sheet. */
  @GetMapping(value = "/api/visits/{number}/code", produces = "image/svg+xml")
  ResponseEntity<String> code(@PathVariable String number, Principal user) {
    if (!Kind.isCase(number) || !access.mayKnow(number, staff.person(user.getName()))) {
      return ResponseEntity.notFound().build();
    }
    var address =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/visits/")
            .queryParam("number", number)
            .toUriString();
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("image/svg+xml"))
        .body(QrCode.svg(address));
  }
}
