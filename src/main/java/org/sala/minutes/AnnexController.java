package org.sala.minutes;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import org.sala.evidence.Annexes;
import org.sala.evidence.Annexes.Annex;
import org.sala.people.Desk;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The annexes of minutes at their lines; for the desk alone. */
@RestController
@RequestMapping("/api/minutes/{id}")
class AnnexController {

  private final LineAnnexes lines;
  private final Annexes annexes;
  private final Imports imports;
  private final Desk desk;

  AnnexController(LineAnnexes lines, Annexes annexes, Imports imports, Desk desk) {
    this.lines = lines;
    this.annexes = annexes;
    this.imports = imports;
    this.desk = desk;
  }

  @ModelAttribute
  void deskOnly(Principal user) {
    desk.only(user.getName(), MinutesController.DESK_ALONE);
  }

  /** All annexes that wait, in the order of their lines. */
  @GetMapping("/annexes")
  List<Annex> of(@PathVariable long id) {
    return annexes.of(known(id).id());
  }

  /**
   * Takes a file as it is to a line that is no request yet; answers all that wait.
   *
   * @param name as the sender calls it: shown when cleaned, never used as a path
   */
  @PostMapping(value = "/rows/{line}/annexes", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  List<Annex> add(
      @PathVariable long id,
      @PathVariable @Min(1) int line,
      @RequestParam @Size(max = 300) String name,
      InputStream body,
      Principal user)
      throws IOException {
    lines.add(known(id), line, name, body, user.getName());
    return of(id);
  }

  /** Takes a file away from its line. */
  @DeleteMapping("/rows/{line}/annexes/{annex}")
  List<Annex> remove(@PathVariable long id, @PathVariable int line, @PathVariable long annex) {
    if (!annexes.remove(known(id).id(), line, annex)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return of(id);
  }

  private Import known(long id) {
    return imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
