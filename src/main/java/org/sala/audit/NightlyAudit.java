package org.sala.audit;

import java.time.LocalDate;
import org.sala.engine.Nightfall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Closes the days that are over, anchors their hashes and recounts the latest. */
@Component
class NightlyAudit {

  private static final Logger LOG = LoggerFactory.getLogger(NightlyAudit.class);

  private final AuditDays days;
  private final AuditAnchor anchor;
  private final AuditChecks checks;

  NightlyAudit(AuditDays days, AuditAnchor anchor, AuditChecks checks) {
    this.days = days;
    this.anchor = anchor;
    this.checks = checks;
  }

  /**
   * Each night, several times: a day is closed once. Spring would say nothing of what fails after
   * the transaction that told of the night.
   */
  @TransactionalEventListener(classes = Nightfall.class, fallbackExecution = true)
  void atNight() {
    try {
      close();
    } catch (RuntimeException e) {
      LOG.error("The audit of this night is not finished; it is tried again.", e);
    }
  }

  private void close() {
    for (var day : days.close()) {
      LOG.info(
          "The day {} of the audit is closed: {} records, hash {}",
          day.day(),
          day.records(),
          day.hash());
    }
    anchor.add(days.from(LocalDate.EPOCH));
    var check = checks.check();
    if (check.found() > 0) {
      LOG.error("The audit is not as it was written: {} faults.", check.found());
      check.faults().forEach(fault -> LOG.error("{}", fault.sentence().en()));
    }
  }
}
