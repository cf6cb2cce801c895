package org.sala.calendar;

import java.time.LocalDate;
import org.sala.language.Bilingual;
import org.sala.people.Person;
import org.sala.servicelevel.DatesForeseen;
import org.sala.servicelevel.Holiday;
import org.sala.servicelevel.Holidays;
import org.sala.servicelevel.OfficeHours;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the dates of open cases by a calendar that is not in force. */
@Component
@Transactional(readOnly = true)
class CalendarPreviews {

  private final Holidays holidays;
  private final DatesForeseen foreseen;
  private final DatesPreviews dates;

  CalendarPreviews(Holidays holidays, DatesForeseen foreseen, DatesPreviews dates) {
    this.holidays = holidays;
    this.foreseen = foreseen;
    this.dates = dates;
  }

  /**
   * What it would do if the office were closed on a day, or worked on it.
   *
   * @param observed whether it is closed
   */
  public DatesPreview holiday(LocalDate day, boolean observed, Person reader) {
    var holiday = new Holiday(day, Bilingual.day(day));
    return dates.told(foreseen.ifDayWere(day, holidays.with(holiday, observed)), reader);
  }

  /** What other office hours would do. */
  public DatesPreview officeHours(OfficeHours hours, Person reader) {
    return dates.told(foreseen.ifHoursWere(holidays.with(hours)), reader);
  }
}
