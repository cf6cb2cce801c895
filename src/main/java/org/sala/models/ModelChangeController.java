package org.sala.models;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import org.sala.language.Text;
import org.sala.models.ChangeReading.Change;
import org.sala.models.ChangeReading.LawOverview;
import org.sala.people.Denied;
import org.sala.people.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Changes of the models, tables and forms: for process owners and governors, who decide on them,
 * for administrators and auditors, who read them.
 */
@RestController
@RequestMapping("/api/models")
class ModelChangeController {

  private final ChangeReading reading;
  private final ChangeDecisions decisions;
  private final ChangeRights rights;
  private final Staff staff;

  ModelChangeController(
      ChangeReading reading, ChangeDecisions decisions, ChangeRights rights, Staff staff) {
    this.reading = reading;
    this.decisions = decisions;
    this.rights = rights;
    this.staff = staff;
  }

  /** Why something is done with a change. */
  record Reason(@NotNull @Text @Size(max = 2000) String reason) {}

  /**
   * From when a change is to count.
   *
   * @param from a day to come, from its beginning; null for at once
   */
  record Agreement(LocalDate from) {}

  /** The change that takes another one back. */
  record Undone(long id) {}

  /** Deny first: who neither decides nor watches learns nothing of changes. */
  @ModelAttribute
  void readersOnly(Principal user) {
    if (!rights.reads(staff.person(user.getName()))) {
      throw new Denied("models.change.readers-alone");
    }
  }

  /** The files in force, and the changes, newest first. */
  @GetMapping
  LawOverview overview(@RequestParam(defaultValue = "0") @Min(0) int page) {
    return reading.overview(page);
  }

  @GetMapping(value = "/in-force", produces = MediaType.ALL_VALUE)
  ResponseEntity<byte[]> archive() {
    return Downloads.of("models-in-force.zip", "application/zip", reading.archive());
  }

  @GetMapping("/changes/{id}")
  Change change(@PathVariable long id, Principal user) {
    return reading.change(id, staff.person(user.getName()));
  }

  /** A process of a change as a drawing, with what was added, removed or altered marked. */
  @GetMapping(value = "/changes/{id}/drawing", produces = MediaType.ALL_VALUE)
  ResponseEntity<String> drawing(
      @PathVariable long id, @RequestParam String file, @RequestParam boolean before) {
    return Downloads.svg(reading.drawing(id, file, before));
  }

  @GetMapping(value = "/changes/{id}/file", produces = MediaType.ALL_VALUE)
  ResponseEntity<byte[]> file(
      @PathVariable long id, @RequestParam String file, @RequestParam boolean before) {
    return Downloads.of(file, "application/octet-stream", reading.file(id, file, before));
  }

  @PutMapping("/changes/{id}/reason")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void giveReason(@PathVariable long id, @RequestBody @Valid Reason body, Principal user) {
    decisions.giveReason(id, body.reason(), user.getName());
  }

  @PostMapping("/changes/{id}/agreement")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void agree(@PathVariable long id, @RequestBody @Valid Agreement body, Principal user) {
    decisions.agree(id, body.from(), user.getName());
  }

  @PostMapping("/changes/{id}/refusal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void refuse(@PathVariable long id, @RequestBody @Valid Reason body, Principal user) {
    decisions.refuse(id, body.reason(), user.getName());
  }

  @PostMapping("/changes/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable long id, Principal user) {
    decisions.withdraw(id, user.getName());
  }

  @PostMapping("/changes/{id}/undo")
  Undone undo(@PathVariable long id, @RequestBody @Valid Reason body, Principal user) {
    return new Undone(decisions.undo(id, body.reason(), user.getName()));
  }
}
