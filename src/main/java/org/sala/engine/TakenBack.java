package org.sala.engine;

import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Whether what this thread does is taken back at its end, as a rehearsal is. Whoever gives numbers
 * out of a series gives one then that no series comes to: the series stays as it is, and nobody
 * waits for it.
 */
public final class TakenBack {

  private static final int BEYOND_ALL_SERIES = 900_000_000;
  private static final int AS_MANY = 99_000_000;

  private static final ThreadLocal<Integer> NEXT = new ThreadLocal<>();

  private TakenBack() {}

  /** Does work of which nothing stays. */
  static void run(Runnable work) {
    NEXT.set(BEYOND_ALL_SERIES + ThreadLocalRandom.current().nextInt(AS_MANY));
    try {
      work.run();
    } finally {
      NEXT.remove();
    }
  }

  /** Whether nothing stays of what this thread does. */
  public static boolean isSo() {
    return NEXT.get() != null;
  }

  /** A number that is in nobody's way; nothing where what is done stays. */
  public static OptionalInt number() {
    var next = NEXT.get();
    if (next == null) {
      return OptionalInt.empty();
    }
    NEXT.set(next + 1);
    return OptionalInt.of(next);
  }
}
