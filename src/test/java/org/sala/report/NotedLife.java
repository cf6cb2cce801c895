package org.sala.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sala.servicelevel.NaiveCalendar;
import org.sala.servicelevel.Pause;

/**
 * What a clerk writes down of one request while it lives: he looks at no table, only at the wall
 * calendar and his own list.
 */
final class NotedLife {

  private static final int DAYS = 15;

  /** An answer as it was sent; thrownOut is null while it stands. */
  private record Noted(Instant sent, Instant due, Instant thrownOut) {}

  private final NaiveCalendar calendar;
  private final Instant received;
  private final List<Pause> pauses = new ArrayList<>();
  private final List<Noted> answers = new ArrayList<>();
  private final List<Instant> reopenings = new ArrayList<>();
  private boolean inHall;
  private Instant otherEnd;

  NotedLife(NaiveCalendar calendar, Instant received) {
    this.calendar = calendar;
    this.received = received;
  }

  void paused(Instant from, Instant until) {
    pauses.add(new Pause(from, until));
  }

  void answeredInTheHall() {
    inHall = true;
  }

  void endedOtherwise(Instant at) {
    otherEnd = at;
  }

  void answered(Instant at) {
    answers.add(new Noted(at, due(), null));
  }

  void reopened(Instant at) {
    var last = answers.remove(answers.size() - 1);
    answers.add(new Noted(last.sent(), last.due(), at));
    reopenings.add(at);
  }

  private Instant due() {
    return dueAsOf(Instant.MAX);
  }

  private Instant dueAsOf(Instant end) {
    var from =
        reopenings.stream()
            .filter(at -> at.isBefore(end))
            .reduce(received, (one, other) -> other.isAfter(one) ? other : one);
    return calendar.due(from, DAYS, pauses);
  }

  private Noted standing(Instant end) {
    return answers.stream()
        .filter(answer -> answer.sent().isBefore(end))
        .filter(answer -> answer.thrownOut() == null || !answer.thrownOut().isBefore(end))
        .reduce((one, other) -> other)
        .orElse(null);
  }

  ServiceLevelLine.Result result(Instant end) {
    if (inHall) {
      return ServiceLevelLine.Result.IN_HALL;
    }
    if (otherEnd != null && otherEnd.isBefore(end)) {
      return ServiceLevelLine.Result.OTHER_END;
    }
    var standing = standing(end);
    if (standing == null) {
      return end.isAfter(dueAsOf(end))
          ? ServiceLevelLine.Result.OPEN_LATE
          : ServiceLevelLine.Result.OPEN_ON_TIME;
    }
    return standing.sent().isAfter(standing.due())
        ? ServiceLevelLine.Result.LATE
        : ServiceLevelLine.Result.ON_TIME;
  }

  /** Working days to the answer that stands, less the pauses. */
  int days(Instant end) {
    return calendar.used(received, standing(end).sent(), pauses);
  }

  long thrownOut(Instant end) {
    return answers.stream()
        .filter(answer -> answer.thrownOut() != null && answer.thrownOut().isBefore(end))
        .count();
  }
}
