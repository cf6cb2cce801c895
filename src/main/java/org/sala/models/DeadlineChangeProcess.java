package org.sala.models;

/** Every name of the process {@code deadline-change}. */
final class DeadlineChangeProcess {

  /** The id of the process. */
  static final String KEY = "deadline-change";

  private DeadlineChangeProcess() {}

  /** The business key of a change whose deadlines count also for the requests received before. */
  static String number(long change) {
    return "deadlines-" + change;
  }

  /** The change that a business key names. */
  static long change(String number) {
    return Long.parseLong(number.substring(number.indexOf('-') + 1));
  }

  /** What the engine holds. */
  static final class Variables {
    static final String REQUESTS_TO_FOLLOW = "requestsToFollow";

    private Variables() {}
  }
}
