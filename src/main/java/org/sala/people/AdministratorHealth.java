package org.sala.people;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Down while there is no administrator (see {@link Administrator}), or while the database does not
 * say so in time. It is asked by a thread of its own: with nobody's rights, so that every caller
 * gets the same answer, and without making the caller wait.
 */
@Component
class AdministratorHealth extends AbstractHealthIndicator {

  private static final long MILLIS = 1_500;

  private final Callable<Boolean> question;
  private final ExecutorService asker =
      Executors.newSingleThreadExecutor(
          work -> {
            var thread = new Thread(work, "health");
            thread.setDaemon(true);
            return thread;
          });
  private Future<Boolean> asked;

  AdministratorHealth(Administrator administrator) {
    this.question = administrator::exists;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) throws InterruptedException {
    try {
      if (answer().get(MILLIS, TimeUnit.MILLISECONDS)) {
        health.up();
      } else {
        health.down().withDetail("problem", "The group camunda-admin has no member.");
      }
    } catch (TimeoutException | ExecutionException e) {
      health.down().withDetail("problem", "The database does not answer.");
    }
  }

  // A question that still waits is not asked a second time.
  private synchronized Future<Boolean> answer() {
    if (asked == null || asked.isDone()) {
      asked = asker.submit(question);
    }
    return asked;
  }
}
