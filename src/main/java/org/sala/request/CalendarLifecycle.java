package org.sala.request;

import org.camunda.bpm.engine.RuntimeService;
import org.sala.engine.SystemAuthority;
import org.sala.engine.TimersAskFirst.DatesInForce;
import org.sala.servicelevel.Deadlines;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the dates of cases follow the calendar: all of them in jobs, one at a timer's word. */
@Component
class CalendarLifecycle implements DatesInForce {

  private final RuntimeService runtime;
  private final SystemAuthority system;
  private final Deadlines deadlines;
  private final RequestLifecycle lifecycle;

  CalendarLifecycle(
      @Lazy RuntimeService runtime,
      SystemAuthority system,
      Deadlines deadlines,
      RequestLifecycle lifecycle) {
    this.runtime = runtime;
    this.system = system;
    this.deadlines = deadlines;
    this.lifecycle = lifecycle;
  }

  /**
   * The calendar has changed: jobs on any node move the dates of the cases.
   *
   * @param version of the calendar, the business key
   */
  void changed(long version) {
    system.run(
        () -> runtime.startProcessInstanceByKey(CalendarChangeProcess.KEY, "calendar-" + version));
  }

  /** Also follows holidays that came with a new version of the product. */
  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (deadlines.behind() > 0) {
      changed(0);
    }
  }

  @Override
  public void bringUpToDate(String caseNumber) {
    if (!deadlines.followCalendar(caseNumber).isEmpty()) {
      lifecycle.refreshDates(caseNumber);
    }
  }
}
