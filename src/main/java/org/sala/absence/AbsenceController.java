package org.sala.absence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.sala.absence.AbsenceCalendar.Line;
import org.sala.absence.AbsenceCalendar.Named;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of absences: read, written down, ended. */
@RestController
class AbsenceController {

  private final AbsenceCalendar calendar;
  private final AbsenceRecords records;

  AbsenceController(AbsenceCalendar calendar, AbsenceRecords records) {
    this.calendar = calendar;
    this.records = records;
  }

  /**
   * An absence to be written down.
   *
   * @param person the account of who is away
   * @param deputy the account of who acts meanwhile
   */
  record NewAbsence(
      @NotNull @Size(max = 64) String person,
      @NotNull LocalDate from,
      @NotNull LocalDate to,
      @NotNull @Size(max = 64) String deputy) {}

  /** An absence that was written down. */
  record Recorded(long id) {}

  /** What lasts today or is to come; with a day, what lasted then or later, and what was ended. */
  @GetMapping("/api/absences")
  List<Line> absences(@RequestParam(required = false) LocalDate since, Principal user) {
    return calendar.since(since, user.getName());
  }

  /** Whose absence the reader may write down. */
  @GetMapping("/api/absences/people")
  List<Named> people(Principal user) {
    return calendar.people(user.getName());
  }

  /** Who may act for a person. */
  @GetMapping("/api/absences/deputies")
  List<Named> deputies(@RequestParam String person, Principal user) {
    return calendar.deputies(person, user.getName());
  }

  @PostMapping("/api/absences")
  @ResponseStatus(HttpStatus.CREATED)
  Recorded record(@RequestBody @Valid NewAbsence body, Principal user) {
    return new Recorded(
        records.record(body.person(), body.from(), body.to(), body.deputy(), user.getName()));
  }

  @PutMapping("/api/absences/{id}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable long id, Principal user) {
    records.end(id, user.getName());
  }
}
