package org.sala.request;

import java.time.Instant;
import java.util.List;
import org.apache.commons.lang3.ArrayUtils;
import org.sala.engine.EngineClock;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.Recipe;
import org.sala.servicelevel.ServiceLevels.ServiceLevel;
import org.springframework.stereotype.Component;

/**
 * The dates of a request as they follow from its receipt (R02), and what becomes of them when the
 * desk classifies it otherwise. A request that is entered so late that its date has passed keeps
 * that date as a fact, but its steps, reminders and the ladder count from its entry: nobody could
 * act before.
 */
@Component
public class ReceiptDates {

  /** When the answer of a request that was entered late was due, counted from its receipt. */
  public static final String BY_RECEIPT = "dueByReceiptAt";

  private static final String REMINDER = "reminderDaysBefore";

  private final Deadlines deadlines;

  ReceiptDates(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /** Sets the dates of a request that comes in now, or whose words are corrected. */
  public void set(String number, Instant receivedAt, Instant enteredAt, ServiceLevel days) {
    int whole = days.days("requestDays");
    var isLate = hasPassed(number, receivedAt, whole, enteredAt);
    var from = isLate ? enteredAt : receivedAt;
    if (isLate) {
      deadlines.set(number, BY_RECEIPT, receivedAt, whole, true);
    }
    int check = days.days("checkDays");
    var checkFrom = hasPassed(number, receivedAt, check, enteredAt) ? enteredAt : receivedAt;
    deadlines.set(
        number,
        ArrayUtils.add(nextStep(from, days), new Recipe(Dates.CHECK_DUE, checkFrom, check, true)));
  }

  /**
   * Brings the dates in line with a new category or priority. Dates that stand, stay: they move
   * only where the table gives another number of days, and not where a decision has moved them.
   * Urgency counts from now, for nobody knew of it before, and never gives more time; and no change
   * makes a request late that was in time.
   *
   * @param becomesUrgent whether the urgency was found only now
   */
  public void reclassify(
      String number, ServiceLevel former, ServiceLevel days, boolean becomesUrgent) {
    var dates = reclassified(number, former, days, becomesUrgent);
    if (dates.length > 0) {
      deadlines.set(number, dates);
    }
  }

  private Recipe[] reclassified(
      String number, ServiceLevel former, ServiceLevel days, boolean becomesUrgent) {
    var standing = deadlines.find(number, Dates.DUE).orElseThrow();
    int whole = days.days("requestDays");
    var isDecided = standing.workingDays() != former.days("requestDays");
    if (whole == former.days("requestDays") || isDecided && !becomesUrgent) {
      return new Recipe[0];
    }
    var now = EngineClock.now();
    var isInTime = standing.dueAt().isAfter(now);
    var from =
        becomesUrgent || isInTime && hasPassed(number, standing.countedFrom(), whole, now)
            ? now
            : standing.countedFrom();
    var due = deadlines.count(number, from, whole, true).at();
    return from.equals(standing.countedFrom()) || due.isBefore(standing.dueAt())
        ? nextStep(from, days)
        : new Recipe[0];
  }

  /**
   * The dates of a request that was received before, by a table that gives other days: the rule of
   * {@link #reclassify}, and the reminder alone where nothing else is another.
   *
   * @return how they are to be counted; empty if they stand
   */
  List<Recipe> byTable(String number, ServiceLevel former, ServiceLevel days) {
    var standing = deadlines.find(number, Dates.DUE).orElseThrow();
    var reminderAlone =
        standing.workingDays() == days.days("requestDays")
            && former.days("requestDays") == days.days("requestDays")
            && former.days(REMINDER) != days.days(REMINDER);
    return List.of(
        reminderAlone
            ? nextStep(standing.countedFrom(), days)
            : reclassified(number, former, days, false));
  }

  private static Recipe[] nextStep(Instant from, ServiceLevel days) {
    int whole = days.days("requestDays");
    int before = Math.max(1, whole - days.days(REMINDER));
    return new Recipe[] {
      new Recipe(Dates.DUE, from, whole, true),
      new Recipe(Dates.NEXT_STEP, from, whole, true),
      new Recipe(Dates.REMINDER, from, before, true)
    };
  }

  /** Whether a number of days from a moment on has passed at another. */
  boolean hasPassed(String number, Instant from, int days, Instant moment) {
    return !deadlines.count(number, from, days, true).at().isAfter(moment);
  }
}
