package org.sala.retention;

import java.security.Principal;
import java.util.List;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.Readings;
import org.sala.casefile.Readings.Door;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.people.Denied;
import org.sala.people.Staff;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out what Sala holds of who asked, to the desk, which gives it to the person. */
@RestController
class PersonDataController {

  private final PersonData data;
  private final CaseAccess access;
  private final Readings readings;
  private final Staff staff;

  PersonDataController(PersonData data, CaseAccess access, Readings readings, Staff staff) {
    this.data = data;
    this.access = access;
    this.readings = readings;
    this.staff = staff;
  }

  /**
   * Of the requester of a request, with all their requests.
   *
   * @throws Refusal if the reader may not know of each of these requests, or there is none
   */
  @GetMapping("/api/requests/{number}/person.json")
  ResponseEntity<String> person(@PathVariable String number, Principal user) {
    var reader = staff.person(user.getName());
    if (!reader.isIn("desk")) {
      throw new Denied("retention.desk-alone");
    }
    var requester = data.requesterOf(number);
    var own = requester == null ? List.<String>of() : data.requestsOf(requester);
    if (own.isEmpty() || access.notAccused(own, reader).size() < own.size()) {
      throw new Refusal(Wording.of("retention.not-all", number));
    }
    readings.identity(own, reader.id(), Door.REQUEST);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("person-" + number + ".json")
                .build()
                .toString())
        .body(data.of(requester));
  }
}
