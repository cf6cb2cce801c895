package org.sala.minutes;

import java.time.Duration;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets minutes be registered behind the page, soon after they are ordered to be. */
@Component
class RegistrationQueue {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

  private final Imports imports;
  private final OutstandingLines outstanding;
  private final Registration registration;
  private final HeldMeetings meetings;
  private final ThreadPoolTaskScheduler minutesScheduler;

  RegistrationQueue(
      Imports imports,
      OutstandingLines outstanding,
      Registration registration,
      HeldMeetings meetings,
      @Qualifier("minutesScheduler") ThreadPoolTaskScheduler minutesScheduler) {
    this.imports = imports;
    this.outstanding = outstanding;
    this.registration = registration;
    this.meetings = meetings;
    this.minutesScheduler = minutesScheduler;
  }

  /** Looks for what a stopped node left behind, now and from time to time. */
  @EventListener(ApplicationReadyEvent.class)
  void start() {
    minutesScheduler.scheduleWithFixedDelay(registration::work, LOOK_EVERY);
  }

  /**
   * Orders the right lines of an import to be registered.
   *
   * @throws Refusal if that is under way, or the meeting did not take place
   */
  @Transactional
  public void order(long importId, String user) {
    var meeting = imports.find(importId).map(Import::meetingNumber).orElse(null);
    if (meeting != null && !meetings.isHeld(meeting)) {
      throw new Refusal(Wording.of("minutes.not-held"));
    }
    outstanding.forgive(importId, Registration.FAILURE);
    if (!imports.startRegistering(importId, user)) {
      throw new Refusal(Wording.of("minutes.under-way"));
    }
  }

  /** After an order was stored: begins without waiting for the next look. */
  void wake() {
    minutesScheduler.execute(registration::work);
  }
}
