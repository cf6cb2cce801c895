package org.sala.models;

/** Every name of the process {@code model-change}. */
final class ModelChangeProcess {

  /** The id of the process. */
  static final String KEY = "model-change";

  private ModelChangeProcess() {}

  /** The business key of a change, by which its process is known. */
  static String number(long change) {
    return "change-" + change;
  }

  /** The change that a business key names. */
  static long change(String number) {
    return Long.parseLong(number.substring(number.indexOf('-') + 1));
  }

  /** What the engine holds. */
  static final class Variables {
    static final String IN_FORCE_FROM = "inForceFrom";
    static final String CHANGE_STANDS = "changeStands";

    private Variables() {}
  }
}
