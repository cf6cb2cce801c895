package org.sala.report;

/**
 * How the requests of one unit and category were answered. Received = on time + late + answered in
 * the hall + open on time + open late + ended otherwise. Beside that: how many answers an upheld
 * objection threw out, and how many requests were registered only after the period.
 */
final class ServiceLevelLine {

  final DayCounts days = new DayCounts();
  long received;
  long onTime;
  long late;
  long inHall;
  long openOnTime;
  long openLate;
  long otherEnd;
  long thrownOut;
  long registeredLate;
  long paused;
  long pausedDays;

  /** What became of one request. */
  enum Result {
    ON_TIME,
    LATE,
    IN_HALL,
    OPEN_ON_TIME,
    OPEN_LATE,
    OTHER_END
  }

  void add(Result result, int workingDays, int daysPaused) {
    received++;
    switch (result) {
      case ON_TIME -> onTime++;
      case LATE -> late++;
      case IN_HALL -> inHall++;
      case OPEN_ON_TIME -> openOnTime++;
      case OPEN_LATE -> openLate++;
      case OTHER_END -> otherEnd++;
    }
    if (result == Result.ON_TIME || result == Result.LATE) {
      days.add(workingDays);
    }
    if (daysPaused > 0) {
      paused++;
      pausedDays += daysPaused;
    }
  }

  /** What the parts come to; equals {@code received} if nothing is lost. */
  long sum() {
    return onTime + late + inHall + openOnTime + openLate + otherEnd;
  }
}
