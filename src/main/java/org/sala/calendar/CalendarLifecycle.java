package org.sala.calendar;

import java.util.Collection;
import java.util.Map;
import org.sala.casefile.CaseLifecycle;
import org.sala.engine.TimersAskFirst.DatesInForce;
import org.sala.servicelevel.DatesBehind;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the dates of cases follow the calendar: all of them in jobs, one at a timer's word. */
@Component
class CalendarLifecycle implements DatesInForce {

  // Each takes cases that no other holds; one alone leaves a processor idle while it waits.
  private static final int AT_A_TIME = 2;

  private final CaseLifecycle cases;
  private final DatesBehind behind;

  CalendarLifecycle(CaseLifecycle cases, DatesBehind behind) {
    this.cases = cases;
    this.behind = behind;
  }

  /**
   * The calendar has changed: jobs on any node move the dates of the cases.
   *
   * @param version of the calendar, the business key
   */
  void changed(long version) {
    for (int i = 0; i < AT_A_TIME; i++) {
      cases.start(CalendarChangeProcess.KEY, "calendar-" + version, Map.of());
    }
  }

  /** Also follows holidays that came with a new version of the product. */
  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (behind.isAny()) {
      changed(0);
    }
  }

  @Override
  public void bringUpToDate(Collection<String> caseNumbers) {
    var moved = behind.catchUp(caseNumbers);
    if (!moved.isEmpty()) {
      cases.refreshDates(moved);
    }
  }
}
