package org.sala.minutes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.sala.minutes.Asides.Shown;
import org.sala.minutes.MinutesReading.View;
import org.sala.minutes.paper.RowRole;
import org.sala.people.Desk;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The rows of a file of minutes: which are requests, and how many one holds; for the desk alone.
 */
@RestController
@RequestMapping("/api/minutes/{id}")
class FileRowsController {

  private final Imports imports;
  private final MinutesReading reading;
  private final Asides asides;
  private final LineRoles roles;
  private final LineSplit splits;
  private final CheckingQueue checking;
  private final Desk desk;

  FileRowsController(
      Imports imports,
      MinutesReading reading,
      Asides asides,
      LineRoles roles,
      LineSplit splits,
      CheckingQueue checking,
      Desk desk) {
    this.imports = imports;
    this.reading = reading;
    this.asides = asides;
    this.roles = roles;
    this.splits = splits;
    this.checking = checking;
    this.desk = desk;
  }

  /**
   * What rows are.
   *
   * @param allHidden whether all rows are meant that are hidden in the file, however many; else
   *     lines are named
   */
  record Roles(
      @Size(min = 1, max = 500) List<@NotNull @Min(1) Integer> lines,
      boolean allHidden,
      @NotNull RowRole role) {}

  /** Minutes hold names and phone numbers: nobody but the desk, whatever the address. */
  @ModelAttribute
  void deskOnly(Principal user) {
    desk.only(user.getName(), MinutesController.DESK_ALONE);
  }

  /** The rows that are no lines, as the product or the desk takes them. */
  @GetMapping("/asides")
  Shown asides(@PathVariable long id) {
    return asides.of(known(id));
  }

  /** Says what rows are: requests, headings, totals, signatures. */
  @PutMapping("/roles")
  View roles(@PathVariable long id, @RequestBody @Valid Roles body, Principal user) {
    var lines = body.allHidden() ? asides.hidden(id) : body.lines();
    if (lines == null) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    roles.say(known(id), lines, body.role(), user.getName());
    checking.wake();
    return view(id);
  }

  /** Makes several lines of one that holds several matters. */
  @PostMapping("/rows/{line}/split")
  View split(@PathVariable long id, @PathVariable int line, Principal user) {
    splits.split(known(id), line, user.getName());
    return view(id);
  }

  private View view(long id) {
    return reading.view(id).orElseThrow();
  }

  private Import known(long id) {
    return imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
