package org.sala.absence;

import java.time.LocalDate;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.people.Denied;
import org.sala.people.Staff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that somebody is away, and that somebody is there again before the last day. */
@Service
class AbsenceRecords {

  /** Who is away for longer than a year has another office. */
  private static final int MOST_YEARS = 1;

  private final Absences absences;
  private final Deputies deputies;
  private final Staff staff;
  private final ApplicationEventPublisher events;
  private final DeputyMessages messages;

  AbsenceRecords(
      Absences absences,
      Deputies deputies,
      Staff staff,
      ApplicationEventPublisher events,
      DeputyMessages messages) {
    this.messages = messages;
    this.absences = absences;
    this.deputies = deputies;
    this.staff = staff;
    this.events = events;
  }

  /**
   * Writes an absence down.
   *
   * @return its id
   * @throws Refusal with a sentence for each field that is wrong
   */
  @Transactional
  long record(String person, LocalDate from, LocalDate to, String deputy, String by) {
    mustBeAllowed(person, by);
    if (from.isBefore(EngineClock.today())) {
      throw new Refusal("from", Wording.of("absence.from-past"));
    }
    if (to.isBefore(from)) {
      throw new Refusal("to", Wording.of("absence.to-before-from"));
    }
    if (to.isAfter(from.plusYears(MOST_YEARS))) {
      throw new Refusal("to", Wording.of("absence.too-long"));
    }
    if (!deputies.of(person).contains(deputy)) {
      throw new Refusal(
          "deputy",
          Wording.of("absence.deputy-cannot", staff.nameOf(deputy), staff.nameOf(person)));
    }
    absences
        .overlapping(person, from, to)
        .ifPresent(
            other -> {
              throw new Refusal(
                  "from",
                  Wording.of(
                      "absence.overlaps", staff.nameOf(person), other.firstDay(), other.lastDay()));
            });
    var id = absences.insert(person, from, to, deputy, by);
    messages.begun(id, person, from, to, deputy);
    events.publishEvent(new AbsenceChanged());
    return id;
  }

  /** Ends an absence at this moment; one that is over stays as it is. */
  @Transactional
  void end(long id, String by) {
    var absence = absences.find(id).orElseThrow(() -> new Refusal(Wording.of("absence.unknown")));
    mustBeAllowed(absence.person(), by);
    if (!absence.isAhead(EngineClock.today())) {
      throw new Refusal(Wording.of("absence.is-over"));
    }
    absences.end(id, by);
    messages.ended(id, absence.person(), absence.deputy());
    events.publishEvent(new AbsenceChanged());
  }

  private void mustBeAllowed(String person, String by) {
    var recorder = staff.person(by);
    if (!deputies.recordsAll(recorder) && !deputies.recordedBy(recorder).contains(person)) {
      throw new Denied("absence.not-yours");
    }
  }
}
