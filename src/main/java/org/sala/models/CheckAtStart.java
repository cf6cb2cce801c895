package org.sala.models;

import org.sala.models.check.Finding;
import org.sala.models.check.ModelCheck;
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

  private final ModelCheck check;

  CheckAtStart(ModelCheck check) {
    this.check = check;
  }

  @EventListener(ApplicationReadyEvent.class)
  void tell() {
    check.ofThoseInForce().stream()
        .filter(Finding::blocks)
        .forEach(finding -> LOG.error("A model in force is wrong. {}", finding.text().en()));
  }
}
