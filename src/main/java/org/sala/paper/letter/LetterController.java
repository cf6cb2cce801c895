package org.sala.paper.letter;

import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The letters of a case: which make sense now, and printing one. */
@RestController
@RequestMapping("/api/cases/{number}/letters")
class LetterController {

  private final LetterDesk desk;

  LetterController(LetterDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  List<OfferedLetter> letters(@PathVariable String number, Principal user) {
    return desk.offered(number, user.getName()).orElseThrow(LetterController::unknown);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  LetterPrinted print(
      @PathVariable String number, @RequestBody @Valid LetterWanted wanted, Principal user) {
    return desk.print(wanted.kind(), wanted.occasion(number, user.getName()))
        .map(LetterPrinted::of)
        .orElseThrow(LetterController::unknown);
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
