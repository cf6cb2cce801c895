package org.sala.signon;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends, at a start, the sessions of those who logged in as it is not done any more. */
@Component
class OtherLogIns {

  private static final Logger LOG = LoggerFactory.getLogger(OtherLogIns.class);

  private final SignOnSettings settings;
  private final SignedOnSessions sessions;

  OtherLogIns(SignOnSettings settings, SignedOnSessions sessions) {
    this.settings = settings;
    this.sessions = sessions;
  }

  @EventListener(ApplicationReadyEvent.class)
  void end() {
    var ended =
        settings.isUsed()
            ? sessions.endThoseOfPasswords(settings.breakGlass())
            : sessions.endThoseOfService();
    if (ended > 0) {
      LOG.info("{} sessions ended: people log in in another way now.", ended);
    }
  }
}
