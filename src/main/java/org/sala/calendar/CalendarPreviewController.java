package org.sala.calendar;

import java.security.Principal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.people.Denied;
import org.sala.people.Person;
import org.sala.people.Provisioning;
import org.sala.people.Staff;
import org.sala.servicelevel.Holidays;
import org.sala.servicelevel.Holidays.KeptHoliday;
import org.sala.servicelevel.OfficeHours;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The calendar and what a change of it would do, for administrators, who keep it, and for governors
 * and auditors.
 */
@RestController
class CalendarPreviewController {

  private final CalendarPreviews previews;
  private final Holidays holidays;
  private final OfficeHours hours;
  private final Staff staff;

  CalendarPreviewController(
      CalendarPreviews previews, Holidays holidays, OfficeHours hours, Staff staff) {
    this.previews = previews;
    this.holidays = holidays;
    this.hours = hours;
    this.staff = staff;
  }

  /**
   * The calendar as it is kept.
   *
   * @param opens office hours: settings, which count from the next start on
   * @param mayChange whether the reader keeps it
   */
  record KeptCalendar(
      List<KeptHoliday> holidays, LocalTime opens, LocalTime closes, boolean mayChange) {}

  /** The holidays from the beginning of this year on, and the office hours. */
  @GetMapping("/api/holidays")
  KeptCalendar calendar(Principal user) {
    var reader = reader(user);
    return new KeptCalendar(
        holidays.kept(EngineClock.today().withDayOfYear(1)),
        hours.opens(),
        hours.closes(),
        reader.isIn(Provisioning.ADMINISTRATORS));
  }

  /** What it would do if the office were closed on a day, or worked on it; nothing is changed. */
  @GetMapping("/api/holidays/{date}/preview")
  DatesPreview holiday(
      @PathVariable LocalDate date, @RequestParam boolean observed, Principal user) {
    return previews.holiday(date, observed, reader(user));
  }

  /** What other office hours would do; they are settings, and nothing is changed. */
  @GetMapping("/api/holidays/office-hours/preview")
  DatesPreview officeHours(
      @RequestParam LocalTime opens, @RequestParam LocalTime closes, Principal user) {
    var reader = reader(user);
    if (!opens.isBefore(closes)) {
      throw new Refusal("closes", Wording.of("calendar.closes-before-opening"));
    }
    return previews.officeHours(new OfficeHours(opens, closes), reader);
  }

  private Person reader(Principal user) {
    var person = staff.person(user.getName());
    if (!person.isIn(Provisioning.ADMINISTRATORS) && !person.oversees()) {
      throw new Denied("calendar.not-for-you");
    }
    return person;
  }
}
