package org.sala.request;

import java.util.ArrayList;
import java.util.List;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.Deadlines.Move;
import org.sala.servicelevel.Holiday;
import org.sala.servicelevel.Holidays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A changed holiday moves every running date: in the case file, in tasks and in timers. */
@Service
class HolidayChanges {

  private final Holidays holidays;
  private final Deadlines deadlines;
  private final RequestLifecycle lifecycle;

  HolidayChanges(Holidays holidays, Deadlines deadlines, RequestLifecycle lifecycle) {
    this.holidays = holidays;
    this.deadlines = deadlines;
    this.lifecycle = lifecycle;
  }

  /**
   * Changes a holiday.
   *
   * @return the dates of open cases that moved
   */
  @Transactional
  List<Move> put(Holiday holiday, boolean observed) {
    holidays.put(holiday, observed);
    var moved = new ArrayList<Move>();
    for (var number : deadlines.openCases()) {
      var moves = deadlines.recompute(number);
      if (!moves.isEmpty()) {
        lifecycle.refreshDates(number);
        moved.addAll(moves);
      }
    }
    return moved;
  }
}
