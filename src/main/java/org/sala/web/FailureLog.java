package org.sala.web;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes failures into the log: an outage once and not once for each call, any other failure with
 * its place in the code but without what a person wrote.
 */
final class FailureLog {

  private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
  private static final long QUIET_NANOS = 60_000_000_000L;
  private static final AtomicLong QUIET_UNTIL = new AtomicLong(System.nanoTime());

  private FailureLog() {}

  static void outage(Throwable failure) {
    long now = System.nanoTime();
    long until = QUIET_UNTIL.get();
    if (now - until >= 0 && QUIET_UNTIL.compareAndSet(until, now + QUIET_NANOS)) {
      LOG.error("The database is away, full or locked: {}", words(root(failure)));
    }
  }

  static void fault(String method, String path, Throwable failure) {
    var root = root(failure);
    var at = root.getStackTrace().length == 0 ? "?" : ownPlace(root);
    LOG.error("{} {} failed: {} at {}", method, path, words(root), at);
  }

  private static Object ownPlace(Throwable root) {
    for (var frame : root.getStackTrace()) {
      var place = frame.getClassName();
      if (place.startsWith("org.sala.")
          && !place.startsWith("org.sala.web.")
          && !place.startsWith("org.sala.engine.RefusedCommands")) {
        return frame;
      }
    }
    return root.getStackTrace()[0];
  }

  // The first line alone: what follows may be the statement.
  private static String words(Throwable failure) {
    var message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return failure.getClass().getSimpleName() + ": " + message;
  }

  private static Throwable root(Throwable failure) {
    var root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
