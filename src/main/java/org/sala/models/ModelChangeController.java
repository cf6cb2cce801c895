package org.sala.models;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
import org.sala.casefile.FormView;
import org.sala.language.Reason;
import org.sala.models.ChangeReading.Change;
import org.sala.models.ChangedFile.Side;
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
  private final MoveDecisions movement;
  private final VersionMoves moves;
  private final ForeseenMoves foreseen;
  private final ChangeFiles files;
  private final DatesOfReceived received;

  ModelChangeController(
      ChangeReading reading,
      ChangeDecisions decisions,
      ChangeRights rights,
      Staff staff,
      MoveDecisions movement,
      VersionMoves moves,
      ForeseenMoves foreseen,
      ChangeFiles files,
      DatesOfReceived received) {
    this.received = received;
    this.files = files;
    this.movement = movement;
    this.moves = moves;
    this.foreseen = foreseen;
    this.reading = reading;
    this.decisions = decisions;
    this.rights = rights;
    this.staff = staff;
  }

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

  /**
   * Which dates of requests received before would move by a changed table of deadlines, as long as
   * that is not decided; how far they have followed afterwards.
   */
  @GetMapping("/changes/{id}/dates")
  ReceivedDates dates(@PathVariable long id, Principal user) {
    return received.of(id, staff.person(user.getName()));
  }

  /** A process of a change as a drawing, with what was added, removed or altered marked. */
  @GetMapping(value = "/changes/{id}/drawing", produces = MediaType.ALL_VALUE)
  ResponseEntity<String> drawing(
      @PathVariable long id, @RequestParam String file, @RequestParam Side side) {
    return Downloads.svg(files.drawing(id, file, side));
  }

  @GetMapping(value = "/changes/{id}/file", produces = MediaType.ALL_VALUE)
  ResponseEntity<byte[]> file(
      @PathVariable long id, @RequestParam String file, @RequestParam Side side) {
    return Downloads.of(file, "application/octet-stream", files.file(id, file, side));
  }

  /** A form of a change as its readers will find it, with nothing written into it. */
  @GetMapping("/changes/{id}/form")
  FormView form(@PathVariable long id, @RequestParam String file, @RequestParam Side side) {
    return files.form(id, file, side);
  }

  @PutMapping("/changes/{id}/reason")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void giveReason(@PathVariable long id, @RequestBody @Valid Reason body, Principal user) {
    decisions.giveReason(id, body.reason(), user.getName());
  }

  @PostMapping("/changes/{id}/agreement")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void agree(@PathVariable long id, @RequestBody @Valid ChangeAgreement body, Principal user) {
    decisions.agree(id, body, user.getName());
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

  /** Lets the cases that run on an earlier version follow to the one in force. */
  @PostMapping("/changes/{id}/moves")
  @ResponseStatus(HttpStatus.ACCEPTED)
  MoveBegun move(@PathVariable long id, @RequestBody @Valid MoveWish body, Principal user) {
    return new MoveBegun(
        movement.move(id, body.process(), body.version(), body.reason(), user.getName()));
  }

  /**
   * The cases that could not follow to the version in force, with the reason, before they are
   * moved.
   */
  @GetMapping("/moves/foreseen")
  List<Staying> foreseen(@RequestParam String process, @RequestParam int version) {
    return foreseen.of(process, version);
  }

  /** The cases that a move has left where they are, with the reason. */
  @GetMapping("/moves/{move}/staying")
  List<Staying> staying(@PathVariable long move) {
    return moves.whyStaying(move);
  }
}
