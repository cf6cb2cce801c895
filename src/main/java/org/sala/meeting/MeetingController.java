package org.sala.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.sala.engine.Refusal;
import org.sala.meeting.MeetingParticulars.Particulars;
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

  private final MeetingPlanning planning;
  private final MeetingReading reading;
  private final MeetingCalendar calendar;
  private final ParticipantRegister register;
  private final MeetingParticulars particulars;

  MeetingController(
      MeetingPlanning planning,
      MeetingReading reading,
      MeetingCalendar calendar,
      ParticipantRegister register,
      MeetingParticulars particulars) {
    this.planning = planning;
    this.reading = reading;
    this.calendar = calendar;
    this.register = register;
    this.particulars = particulars;
  }

  @PostMapping("/api/meetings")
  ResponseEntity<Map<String, String>> plan(@RequestBody @Valid NewMeeting meeting, Principal user) {
    var number = planning.plan(meeting, user.getName());
    return ResponseEntity.created(URI.create("/api/meetings/" + number))
        .body(Map.of("number", number));
  }

  @GetMapping("/api/meetings")
  MeetingCalendar.Calendar calendar(Principal user) {
    return calendar.of(user.getName());
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
      @RequestBody @Valid @Size(max = 2000) List<@Valid Participant> participants,
      Principal user) {
    return register.replace(number, participants, user.getName())
        ? ResponseEntity.noContent().build()
        : ResponseEntity.notFound().build();
  }

  /**
   * Says anew who presides, when it begins and in which hall.
   *
   * @throws Refusal if the report of the meeting is before the governor
   */
  @PutMapping("/api/meetings/{number}/particulars")
  ResponseEntity<Void> particulars(
      @PathVariable String number, @RequestBody @Valid Particulars particulars, Principal user) {
    return this.particulars.change(number, particulars, user.getName())
        ? ResponseEntity.noContent().build()
        : ResponseEntity.notFound().build();
  }
}
