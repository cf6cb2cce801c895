package org.sala.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sala.Office;

/**
 * The life of a request in a plain list, oldest first, replayed by walking it.
 *
 * @param changes after the receipt; never earlier than it
 */
record RequestHistory(Instant receivedAt, String unit, List<Change> changes) {

  static final List<String> STATUSES =
      List.of("CHECKING", "REFERRED", "UNDER_EXAMINATION", "ANSWERED");
  static final List<String> ADDRESSED =
      List.of(
          "RESOLVED", "ANSWERED_AT_MEETING", "CLOSED_WITHOUT_RESPONSE", "REFERRED_AND_ANSWERED");
  static final List<String> OTHER_END =
      List.of("OUTSIDE_JURISDICTION", "DUPLICATE", "REJECTED", "WITHDRAWN");

  /** Another unit, or another status; a status with an outcome is an end. */
  record Change(Instant at, String unit, String status, String outcome) {}

  /** How it stood at some moment. */
  private record State(String unit, String status, String outcome) {

    Figure bucket() {
      if (outcome != null) {
        return ADDRESSED.contains(outcome) ? Figure.ADDRESSED : Figure.OTHER_END;
      }
      return "REFERRED".equals(status) ? Figure.REFERRED : Figure.UNDER_EXAMINATION;
    }

    boolean open() {
      return outcome == null;
    }
  }

  void writeTo(SeededRequests seeded) {
    var number = seeded.request(receivedAt, unit);
    for (var change : changes) {
      if (change.unit != null) {
        seeded.accountable(number, change.unit, change.at);
      } else {
        seeded.status(number, change.status, change.outcome, change.at);
      }
    }
  }

  String year() {
    return String.valueOf(receivedAt.atZone(Office.ZONE).getYear());
  }

  /** The figures in which this request is one for the unit. */
  Set<Figure> figures(Period period, String of) {
    var figures = EnumSet.noneOf(Figure.class);
    var before = at(period.from());
    var after = at(period.to().plusDays(1));
    if (after == null) {
      return figures;
    }
    if (before != null && before.open() && before.unit.equals(of)) {
      figures.add(Figure.OPENING);
      if (!after.unit.equals(of)) {
        figures.add(Figure.HANDED_OVER);
      }
    }
    if (after.unit.equals(of)) {
      figures.addAll(figuresAtItsEnd(before, after));
    }
    return figures;
  }

  private static Set<Figure> figuresAtItsEnd(State before, State after) {
    var figures = EnumSet.noneOf(Figure.class);
    if (before == null) {
      figures.add(Figure.RECEIVED);
      figures.add(after.bucket());
      if ("DUPLICATE".equals(after.outcome)) {
        figures.add(Figure.DUPLICATES);
      }
    } else if (before.open() && !Objects.equals(before.unit, after.unit)) {
      figures.add(Figure.TAKEN_OVER);
    } else if (!before.open() && after.open()) {
      figures.add(Figure.REOPENED);
    }
    if (after.open()) {
      figures.add(Figure.CLOSING);
    } else if (before == null || before.open()) {
      figures.add(Figure.ENDED);
      if (after.bucket() == Figure.ADDRESSED) {
        figures.add(Figure.RESOLVED);
      }
    }
    return figures;
  }

  // At the midnight with which the day begins; null before the receipt.
  private State at(LocalDate day) {
    var moment = day.atStartOfDay(Office.ZONE).toInstant();
    if (!receivedAt.isBefore(moment)) {
      return null;
    }
    var state = new State(unit, "RECEIVED", null);
    for (var change : changes) {
      if (change.at.isBefore(moment)) {
        state =
            change.unit != null
                ? new State(change.unit, state.status, state.outcome)
                : new State(state.unit, change.status, change.outcome);
      }
    }
    return state;
  }
}
