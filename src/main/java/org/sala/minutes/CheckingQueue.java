package org.sala.minutes;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Lets minutes be checked behind the page, soon after they were read. */
@Component
class CheckingQueue {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

  private final Checking checking;
  private final ThreadPoolTaskScheduler minutesScheduler;

  CheckingQueue(
      Checking checking, @Qualifier("minutesScheduler") ThreadPoolTaskScheduler minutesScheduler) {
    this.checking = checking;
    this.minutesScheduler = minutesScheduler;
  }

  /** Looks for what a stopped node left behind, now and from time to time. */
  @EventListener(ApplicationReadyEvent.class)
  void start() {
    minutesScheduler.scheduleWithFixedDelay(checking::work, LOOK_EVERY);
  }

  /** After a file was stored: begins without waiting for the next look. */
  void wake() {
    minutesScheduler.execute(checking::work);
  }
}
