package org.sala.casefile;

import java.security.Principal;
import org.sala.casefile.CaseDiagram.Diagram;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The drawing of a case over HTTP. */
@RestController
class CaseDiagramController {

  private final CaseDiagram diagrams;

  CaseDiagramController(CaseDiagram diagrams) {
    this.diagrams = diagrams;
  }

  @GetMapping("/api/cases/{number}/diagram")
  ResponseEntity<Diagram> diagram(@PathVariable String number, Principal user) {
    return ResponseEntity.of(diagrams.of(number, user.getName()));
  }
}
