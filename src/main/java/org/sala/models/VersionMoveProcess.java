package org.sala.models;

/** Every name of the process {@code version-move}. */
final class VersionMoveProcess {

  /** The id of the process. */
  static final String KEY = "version-move";

  private VersionMoveProcess() {}

  /** The business key of a move. */
  static String number(long move) {
    return "move-" + move;
  }

  /** The move that a business key names. */
  static long move(String number) {
    return Long.parseLong(number.substring(number.indexOf('-') + 1));
  }

  /** What the engine holds. */
  static final class Variables {
    static final String CASES_TO_MOVE = "casesToMove";

    private Variables() {}
  }
}
