package org.sala.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sala.engine.EngineClock;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.Deadlines.Deadline;
import org.sala.servicelevel.Recipe;
import org.sala.servicelevel.ServiceLevels.ServiceLevel;
import org.springframework.stereotype.Component;

/**
 * What becomes of the dates of a request that was received before, where the table of deadlines
 * gives it other days. Dates of a step follow as long as a task waits for them; what a decision has
 * moved stays, what the requester was told to act by stays, and once an answer stands, all stay. No
 * change makes late what was in time: its days then count from now.
 */
@Component
public class DatesByTable {

  /** The column of the table that gives the working days of a date. */
  public static final Map<String, String> COLUMNS =
      Map.of(
          Dates.DUE, "requestDays",
          Dates.NEXT_STEP, "requestDays",
          Dates.CHECK_DUE, "checkDays",
          Dates.ASSIGN_DUE, "assignDays",
          Dates.INSPECTION_DUE, "inspectionDays",
          Dates.OPINION_DUE, "opinionDays",
          Dates.INFORMATION_DUE, "informationDays",
          Dates.RESPONSE_DUE, "responseDays",
          Dates.REVIEW_DUE, "reviewDays",
          Dates.CHASER, "chaserDays");

  private static final Set<String> OF_STEPS =
      Set.of(Dates.CHECK_DUE, Dates.ASSIGN_DUE, Dates.INSPECTION_DUE, Dates.OPINION_DUE);

  private final ReceiptDates receiptDates;
  private final Deadlines deadlines;

  DatesByTable(ReceiptDates receiptDates, Deadlines deadlines) {
    this.receiptDates = receiptDates;
    this.deadlines = deadlines;
  }

  /**
   * How its dates are to be counted that become others.
   *
   * @param former the days by which they were counted
   * @param awaited the names of the dates by which its open tasks are to be done
   */
  public List<Recipe> of(
      ReceivedRequest request, ServiceLevel former, ServiceLevel days, Set<String> awaited) {
    if (request.answered()) {
      return List.of();
    }
    var recipes = new ArrayList<>(receiptDates.byTable(request.number(), former, days));
    for (var date : deadlines.of(request.number())) {
      if (OF_STEPS.contains(date.name()) && awaited.contains(date.name())) {
        step(date, former, days).ifPresent(recipes::add);
      }
    }
    return recipes;
  }

  private Optional<Recipe> step(Deadline date, ServiceLevel former, ServiceLevel days) {
    var column = COLUMNS.get(date.name());
    int now = days.days(column);
    return date.workingDays() != former.days(column) || now == former.days(column)
        ? Optional.empty()
        : Optional.of(new Recipe(date.name(), from(date, now), now, date.pausable()));
  }

  private Instant from(Deadline date, int days) {
    var now = EngineClock.now();
    var isInTime = date.dueAt().isAfter(now);
    return isInTime && receiptDates.hasPassed(date.caseNumber(), date.countedFrom(), days, now)
        ? now
        : date.countedFrom();
  }
}
