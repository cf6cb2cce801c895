package org.sala.engine;

/**
 * A failure in one line of the log: what it is and where in Sala, without the statement it came
 * from and without what a person wrote.
 */
public final class OneLine {

  private OneLine() {}

  /** The innermost cause, the first line of its message, and the place in the code. */
  public static String of(Throwable failure) {
    var root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    var message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    return root.getClass().getSimpleName() + ": " + message + " at " + place(root);
  }

  private static Object place(Throwable root) {
    var trace = root.getStackTrace();
    for (var frame : trace) {
      var type = frame.getClassName();
      if (type.startsWith("org.sala.")
          && !type.startsWith("org.sala.web.")
          && !type.startsWith("org.sala.engine.RefusedCommands")) {
        return frame;
      }
    }
    return trace.length == 0 ? "?" : trace[0];
  }
}
