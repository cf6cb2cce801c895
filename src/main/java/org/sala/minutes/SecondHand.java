package org.sala.minutes;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Helps with long work where it is free: while one thread waits for the database, the other one
 * works. There is one in a node, so that two long files do not take all connections.
 */
@Component
class SecondHand {

  private final ThreadPoolTaskExecutor minutesHelper;

  SecondHand(@Qualifier("minutesHelper") ThreadPoolTaskExecutor minutesHelper) {
    this.minutesHelper = minutesHelper;
  }

  /**
   * Does work that takes its parts from a common place, here and at the same time by the second
   * hand; returns when both have ended. If the second hand did not come to it, one did it alone.
   */
  void with(Runnable work) {
    var help = new FutureTask<Void>(work, null);
    minutesHelper.execute(help);
    try {
      work.run();
    } finally {
      if (!minutesHelper.getThreadPoolExecutor().remove(help)) {
        end(help);
      }
    }
  }

  private static void end(FutureTask<Void> help) {
    try {
      help.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("The second hand failed.", failed.getCause());
    }
  }
}
