package org.sala.web;

import java.util.concurrent.atomic.AtomicLong;
import org.sala.engine.OneLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes failures into the log: an outage once a minute and not once for each call. */
final class FailureLog {

  private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
  private static final long QUIET_NANOS = 60_000_000_000L;
  private static final AtomicLong QUIET_UNTIL = new AtomicLong(System.nanoTime());

  private FailureLog() {}

  static void outage(Throwable failure) {
    long now = System.nanoTime();
    long until = QUIET_UNTIL.get();
    if (now - until >= 0 && QUIET_UNTIL.compareAndSet(until, now + QUIET_NANOS)) {
      LOG.error("The database is away, full or locked: {}", OneLine.of(failure));
    }
  }

  static void fault(String method, String path, Throwable failure) {
    LOG.error("{} {} failed: {}", method, path, OneLine.of(failure));
  }
}
