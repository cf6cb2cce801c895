package org.sala.report;

/**
 * How the requests of one unit and category were answered. Received = on time + late + open on time
 * + open late + ended otherwise.
 */
final class ServiceLevelLine {

  final DayCounts days = new DayCounts();
  long received;
  long onTime;
  long late;
  long openOnTime;
  long openLate;
  long otherEnd;
  long paused;
  long pausedDays;

  /** What became of one request. */
  enum Result {
    ON_TIME,
    LATE,
    OPEN_ON_TIME,
    OPEN_LATE,
    OTHER_END
  }

  void add(Result result, int workingDays, int daysPaused) {
    received++;
    switch (result) {
      case ON_TIME -> onTime++;
      case LATE -> late++;
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
    return onTime + late + openOnTime + openLate + otherEnd;
  }
}
