package org.sala.engine;

import java.util.Optional;

/**
 * Why the engine last failed within a call. The engine's REST doors make a status and an English
 * text of their own of it; whoever writes the answer asks here what truly happened.
 */
public final class LastFailure {

  private static final ThreadLocal<LastFailure> WATCHED = new ThreadLocal<>();

  private Throwable failure;

  private LastFailure() {}

  /** Begins to watch this thread's commands. */
  public static void watch() {
    WATCHED.set(new LastFailure());
  }

  /** Ends the watch. */
  public static void forget() {
    WATCHED.remove();
  }

  /** Why the last command of this thread failed, or nothing if it succeeded. */
  public static Optional<Throwable> get() {
    return Optional.ofNullable(WATCHED.get()).map(watched -> watched.failure);
  }

  /** Notes how a command ended; null means well. */
  static void note(Throwable failure) {
    var watched = WATCHED.get();
    if (watched != null) {
      watched.failure = failure;
    }
  }
}
