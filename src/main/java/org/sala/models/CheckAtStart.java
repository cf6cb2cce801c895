package org.sala.models;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks at the models in force when Sala has started. A set that the office's data no longer fit
 * never stops the start; whoever runs Sala is told.
 */
@Component
class CheckAtStart {

  private static final Logger LOG = LoggerFactory.getLogger(CheckAtStart.class);

  private final LawCheck check;

  CheckAtStart(LawCheck check) {
    this.check = check;
  }

  @EventListener(ApplicationReadyEvent.class)
  void tell() {
    for (var finding : check.ofThoseInForce()) {
      if (finding.blocks()) {
        LOG.error("A model in force is wrong. {}", finding.text().en());
      } else {
        LOG.warn("An example in force does not hold. {}", finding.text().en());
      }
    }
  }
}
