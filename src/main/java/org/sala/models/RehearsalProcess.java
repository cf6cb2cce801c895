package org.sala.models;

/** Every name of the process {@code model-rehearsal}. */
final class RehearsalProcess {

  /** The id of the process. */
  static final String KEY = "model-rehearsal";

  private RehearsalProcess() {}

  /** The business key of the rehearsal of a change. */
  static String number(long change) {
    return "rehearsal-" + change;
  }

  /** The change that a business key names. */
  static long change(String number) {
    return Long.parseLong(number.substring(number.indexOf('-') + 1));
  }

  /** What the engine holds. */
  static final class Variables {
    static final String CASES_TO_REPLAY = "casesToReplay";

    private Variables() {}
  }
}
