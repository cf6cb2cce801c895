package org.sala.signon;

import java.util.List;
import java.util.function.Consumer;

/**
 * Goes through many of whom a service is asked. One of whom it has no answer does not keep the
 * others from being asked; a service that does not answer at all is not waited for each time.
 */
final class Answers {

  private static final int PATIENCE = 3;

  private int missing;

  /**
   * Asks of each.
   *
   * @throws RuntimeException the last failure, if there was any
   */
  <T> void of(List<T> all, Consumer<T> asking) {
    RuntimeException last = null;
    for (var each : all) {
      try {
        asking.accept(each);
      } catch (RuntimeException e) {
        last = e;
        missing++;
      }
      if (missing == PATIENCE) {
        break;
      }
    }
    if (last != null) {
      throw last;
    }
  }
}
