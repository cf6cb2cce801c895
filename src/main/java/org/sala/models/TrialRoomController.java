package org.sala.models;

import java.security.Principal;
import org.sala.people.Denied;
import org.sala.people.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The trial room: for process owners and governors, who decide on changes. */
@RestController
@RequestMapping("/api/models/trial")
class TrialRoomController {

  private final TrialRoom room;
  private final ChangeRights rights;
  private final Staff staff;

  TrialRoomController(TrialRoom room, ChangeRights rights, Staff staff) {
    this.room = room;
    this.rights = rights;
    this.staff = staff;
  }

  /** Deny first: who does not decide on changes has no use for the password of the room. */
  @ModelAttribute
  void decidersOnly(Principal user) {
    if (!rights.decides(staff.person(user.getName()))) {
      throw new Denied("models.trial.deciders-alone");
    }
  }

  @GetMapping
  TrialStanding standing() {
    return room.standing();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  TrialStanding begin(@RequestParam(required = false) Long change, Principal user) {
    room.begin(change, user.getName());
    return room.standing();
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end() {
    room.end();
  }

  /** What would be in force in the room, for a trial on a computer of one's own. */
  @GetMapping(value = "/files", produces = MediaType.ALL_VALUE)
  ResponseEntity<byte[]> files(@RequestParam(required = false) Long change) {
    return Downloads.of(
        "models-to-try.zip", "application/zip", ModelArchive.zip(room.files(change)));
  }
}
