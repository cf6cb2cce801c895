package org.sala.calendar;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.calendar.CalendarChangeProcess.Variables;
import org.sala.engine.Portions;
import org.sala.servicelevel.DatesBehind;
import org.springframework.stereotype.Component;

/** Moves the dates of the next few cases, and says whether there are more. */
@Component
class MoveDates implements JavaDelegate {

  private final DatesBehind behind;
  private final CalendarLifecycle calendar;
  private final Portions portions;

  MoveDates(DatesBehind behind, CalendarLifecycle calendar, Portions portions) {
    this.behind = behind;
    this.calendar = calendar;
    this.portions = portions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (Boolean.FALSE.equals(execution.getVariable(Variables.DATES_TO_MOVE))) {
      throw new IllegalStateException(
          "There was no date left to move: the loop should have ended.");
    }
    portions.work(behind::take, calendar::bringUpToDate);
    execution.setVariable(Variables.DATES_TO_MOVE, behind.isAny());
  }
}
