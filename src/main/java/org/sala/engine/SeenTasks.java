package org.sala.engine;

/**
 * What the rights have already answered in this transaction: whoever may see a task is complained
 * of in its case neither by name nor with a unit, see {@link VisibleTasks}.
 */
public final class SeenTasks {

  private static final OncePerTransaction<SeenTask, Boolean> SEEN = new OncePerTransaction<>();

  private record SeenTask(String task, String person) {}

  private SeenTasks() {}

  static void keep(String task, String person) {
    SEEN.keep(new SeenTask(task, person), true);
  }

  /** Whether the right of the person to the task was asked in this transaction, and given. */
  public static boolean by(String person, String task) {
    return SEEN.known(new SeenTask(task, person)).isPresent();
  }
}
