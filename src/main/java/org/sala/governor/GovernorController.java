package org.sala.governor;

import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The governors' desk over HTTP; what is decided goes through the doors of tasks. */
@RestController
class GovernorController {

  private final GovernorsDesk desk;
  private final Dossiers dossiers;

  GovernorController(GovernorsDesk desk, Dossiers dossiers) {
    this.desk = desk;
    this.dossiers = dossiers;
  }

  @GetMapping("/api/governor")
  Desk desk(Principal user) {
    return desk.of(user.getName());
  }

  @GetMapping("/api/governor/dossiers/{number}")
  ResponseEntity<Dossier> dossier(@PathVariable String number, Principal user) {
    return ResponseEntity.of(dossiers.of(number, user.getName()));
  }
}
