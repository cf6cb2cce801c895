package org.sala.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the database something that must be answered in time or not at all, as health is. It is
 * asked by a thread of its own: with nobody's rights, so that every caller gets the same answer,
 * and without making the caller wait for a database that is locked, frozen or away.
 */
public final class TimelyAnswer<T> {

  private final Callable<T> question;
  private final ExecutorService asker;
  private Future<T> asked;

  /**
   * Prepares a question.
   *
   * @param name of the thread that asks it
   */
  public TimelyAnswer(String name, Callable<T> question) {
    this.question = question;
    this.asker =
        Executors.newSingleThreadExecutor(
            work -> {
              var thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** The answer, or nothing if there is none within this time. */
  public Optional<T> within(Duration time) throws InterruptedException {
    try {
      return Optional.of(answer().get(time.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException e) {
      return Optional.empty();
    }
  }

  // A question that still waits is not asked a second time.
  private synchronized Future<T> answer() {
    if (asked == null || asked.isDone()) {
      asked = asker.submit(question);
    }
    return asked;
  }
}
