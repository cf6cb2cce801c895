package org.sala.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.meeting.Participants.Participant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Meetings over HTTP: planning, reading, and the register of participants. */
@RestController
class MeetingController {

  /** Governors hold a forum with civil society at least twice a year (directive 040 of 2018). */
  private static final int FORUMS_A_YEAR = 2;

  private final MeetingPlanning planning;
  private final MeetingReading reading;
  private final MeetingAccess access;
  private final Meetings meetings;
  private final Participants participants;

  MeetingController(
      MeetingPlanning planning,
      MeetingReading reading,
      MeetingAccess access,
      Meetings meetings,
      Participants participants) {
    this.planning = planning;
    this.reading = reading;
    this.access = access;
    this.meetings = meetings;
    this.participants = participants;
  }

  /**
   * The meetings a person may see.
   *
   * @param forumsThisYear held or planned
   * @param tooFewForums whether the province is on the way to fewer than two forums this year (R35)
   */
  record Calendar(List<MeetingView> meetings, int year, int forumsThisYear, boolean tooFewForums) {}

  @PostMapping("/api/meetings")
  ResponseEntity<Map<String, String>> plan(@RequestBody @Valid NewMeeting meeting, Principal user) {
    access.desk(user.getName());
    var number = planning.plan(meeting, user.getName());
    return ResponseEntity.created(URI.create("/api/meetings/" + number))
        .body(Map.of("number", number));
  }

  @GetMapping("/api/meetings")
  Calendar calendar(Principal user) {
    var year = EngineClock.today().getYear();
    var forums = meetings.forumsOf(year);
    return new Calendar(
        reading.all(user.getName()),
        year,
        forums,
        access.isOfOffice(user.getName()) && forums < FORUMS_A_YEAR);
  }

  @GetMapping("/api/meetings/{number}")
  ResponseEntity<MeetingView> meeting(@PathVariable String number, Principal user) {
    return ResponseEntity.of(reading.read(number, user.getName()));
  }

  @GetMapping("/api/meetings/{number}/requests")
  ResponseEntity<MeetingRequests.Page> requests(
      @PathVariable String number,
      @RequestParam(defaultValue = "0") @Min(0) @Max(100000) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size,
      Principal user) {
    return ResponseEntity.of(reading.requests(number, user.getName(), page, size));
  }

  /**
   * Replaces the register of participants; the report names them by kind and gender.
   *
   * @throws Refusal if the governor has noted the report of the meeting
   */
  @PutMapping("/api/meetings/{number}/participants")
  ResponseEntity<Void> register(
      @PathVariable String number,
      @RequestBody @Valid @Size(max = 2000) List<@Valid Participant> register,
      Principal user) {
    access.desk(user.getName());
    var meeting = meetings.find(number);
    if (meeting.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    if (meeting.get().notedAt() != null) {
      throw new Refusal(Wording.of("meeting.register-closed"));
    }
    participants.replace(number, register, user.getName());
    return ResponseEntity.noContent().build();
  }
}
