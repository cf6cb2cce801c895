package org.sala.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sala.commitment.CommitmentProcess.Variables;
import org.sala.language.Days;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.Holidays;
import org.sala.servicelevel.ServiceLevels;
import org.springframework.stereotype.Component;

/**
 * When a promise is due. The day was named in the promise itself: no holiday moves it, only a
 * decision does.
 */
@Component
class PromiseDates {

  private final Holidays holidays;
  private final ServiceLevels serviceLevels;
  private final Deadlines deadlines;

  PromiseDates(Holidays holidays, ServiceLevels serviceLevels, Deadlines deadlines) {
    this.deadlines = deadlines;
    this.holidays = holidays;
    this.serviceLevels = serviceLevels;
  }

  /** Closing time of the day. */
  Instant due(LocalDate day) {
    return holidays.calendar().closingOf(day);
  }

  /** Opening time of the working day on which the unit is reminded. */
  Instant reminder(String source, LocalDate day) {
    return holidays.calendar().openingBefore(day, days(source, "reminderDaysBefore"));
  }

  /** The day by which a promise without a day is to be kept. */
  LocalDate withoutDay(String source, LocalDate given) {
    var morning = given.atStartOfDay(Days.ZONE).toInstant();
    return Days.of(
        holidays.calendar().dueAfter(morning, days(source, "undatedDays"), List.of()).at());
  }

  /**
   * Sets until when somebody has to decide on a promise that was not kept, counted from now; unlike
   * the day of the promise itself, it is a date of the administration and moves with holidays.
   *
   * @param process the instance that follows the promise
   */
  Instant decision(Commitment promise, String process) {
    return deadlines.setOwn(
        promise.caseNumber(),
        process,
        Variables.DECISION_DUE,
        days(promise.source(), "decisionDays"));
  }

  /** Nobody has to decide on this promise any more. */
  void decided(Commitment promise, String process) {
    deadlines.dropOwn(promise.caseNumber(), process);
  }

  /** Working days after the promise when a request that waits for it goes up as well. */
  int requestDaysAfter(String source) {
    return days(source, "requestDaysAfter");
  }

  private int days(String source, String column) {
    return serviceLevels.days(CommitmentProcess.DEADLINES, Map.of("source", source), column);
  }
}
