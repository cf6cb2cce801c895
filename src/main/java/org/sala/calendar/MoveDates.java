package org.sala.calendar;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.calendar.CalendarChangeProcess.Variables;
import org.sala.engine.CurrentJob;
import org.sala.servicelevel.DatesBehind;
import org.springframework.stereotype.Component;

/** Moves the dates of the next few cases, and says whether there are more. */
@Component
class MoveDates implements JavaDelegate {

  // Few, so that nobody who works on one of them waits, and a conflict repeats little.
  private static final int AT_ONCE = 10;

  private final DatesBehind behind;
  private final CalendarLifecycle calendar;

  MoveDates(DatesBehind behind, CalendarLifecycle calendar) {
    this.behind = behind;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (Boolean.FALSE.equals(execution.getVariable(Variables.DATES_TO_MOVE))) {
      throw new IllegalStateException(
          "There was no date left to move: the loop should have ended.");
    }
    next().forEach(calendar::bringUpToDate);
    execution.setVariable(Variables.DATES_TO_MOVE, behind.isAny());
  }

  // After a failure one case at a time, whichever: a case that fails holds no other.
  private List<String> next() {
    return CurrentJob.hasFailedBefore()
        ? behind.anyCase().stream().toList()
        : behind.cases(AT_ONCE);
  }
}
