package org.sala.inspection;

import java.security.Principal;
import java.util.Optional;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.page.QrCode;
import org.sala.people.Staff;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The code on the paper of a visit, which a phone's camera reads as the address of the visit. */
@RestController
class VisitCodeController {

  private final CaseAccess access;
  private final Staff staff;

  VisitCodeController(CaseAccess access, Staff staff) {
    this.access = access;
    this.staff = staff;
  }

  /** A picture for those who may know of the case; it holds its number and nothing else of it. */
  @GetMapping(value = "/api/visits/{number}/code", produces = "image/svg+xml")
  ResponseEntity<String> code(@PathVariable String number, Principal user) {
    return ResponseEntity.of(
        Optional.of(number)
            .filter(Kind::isCase)
            .filter(each -> access.mayKnow(each, staff.person(user.getName())))
            .map(each -> QrCode.svg(address(each))));
  }

  private static String address(String number) {
    return ServletUriComponentsBuilder.fromCurrentContextPath()
        .path("/visits/")
        .queryParam("number", number)
        .toUriString();
  }
}
