package org.sala.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.sala.calendar.CalendarChanges.CalendarChange;
import org.sala.calendar.CalendarChanges.Moved;
import org.sala.language.TypedName;
import org.sala.servicelevel.DatesBehind;
import org.sala.servicelevel.Holiday;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Holidays as administrators keep them; running dates follow a change, and it can be read which.
 */
@RestController
class HolidayController {

  private static final int LATEST = 100;
  private static final int PAGE = 500;

  private final HolidayChanges changes;
  private final CalendarChanges calendarChanges;
  private final DatesBehind behind;

  HolidayController(HolidayChanges changes, CalendarChanges calendarChanges, DatesBehind behind) {
    this.calendarChanges = calendarChanges;
    this.behind = behind;
    this.changes = changes;
  }

  /**
   * A holiday as it is to be.
   *
   * @param observed false when the office works on that day after all
   */
  record HolidayChange(@NotNull @Valid TypedName name, boolean observed) {}

  @PutMapping("/api/holidays/{date}")
  CalendarChange put(
      @PathVariable LocalDate date, @RequestBody @Valid HolidayChange body, Principal user) {
    return changes.put(new Holiday(date, body.name().kept()), body.observed(), user.getName());
  }

  /**
   * How far the cases have followed.
   *
   * @param casesToMove open cases with dates of an earlier state of the calendar
   */
  record Progress(int casesToMove, List<CalendarChange> changes) {}

  /** The latest changes, how many dates each has moved, and how many cases are still to follow. */
  @GetMapping("/api/holidays/changes")
  Progress changes() {
    return new Progress(behind.count(), calendarChanges.latest(LATEST));
  }

  /** The dates that a change has moved. */
  @GetMapping("/api/holidays/changes/{version}/moved")
  List<Moved> moved(@PathVariable long version, @RequestParam(defaultValue = "0") int page) {
    return calendarChanges.moved(version, Math.max(0, page), PAGE);
  }
}
