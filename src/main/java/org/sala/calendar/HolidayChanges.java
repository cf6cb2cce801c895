package org.sala.calendar;

import org.sala.calendar.CalendarChanges.CalendarChange;
import org.sala.servicelevel.Holiday;
import org.sala.servicelevel.Holidays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a holiday at once; every running date in case files, tasks and timers follows in jobs.
 */
@Service
class HolidayChanges {

  private final Holidays holidays;
  private final CalendarLifecycle lifecycle;
  private final CalendarChanges changes;

  HolidayChanges(Holidays holidays, CalendarLifecycle lifecycle, CalendarChanges changes) {
    this.holidays = holidays;
    this.lifecycle = lifecycle;
    this.changes = changes;
  }

  /**
   * Changes a holiday.
   *
   * @param person who changes it
   */
  @Transactional
  CalendarChange put(Holiday holiday, boolean observed, String person) {
    long version = holidays.put(holiday, observed, person);
    lifecycle.changed(version);
    return changes.find(version).orElseThrow();
  }
}
