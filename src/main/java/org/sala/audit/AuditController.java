package org.sala.audit;

import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sala.audit.AuditChecks.Check;
import org.sala.language.Bilingual;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the audit stands, for the auditors. */
@RestController
class AuditController {

  private final AuditDays days;
  private final AuditChecks checks;
  private final AuditAnchor anchor;
  private final Auditors auditors;

  AuditController(AuditDays days, AuditChecks checks, AuditAnchor anchor, Auditors auditors) {
    this.days = days;
    this.checks = checks;
    this.anchor = anchor;
    this.auditors = auditors;
  }

  /**
   * A recount.
   *
   * @param firstDay null if no day was closed yet
   * @param found how many faults, of which the first hundred are told
   */
  record Recounted(
      Instant checkedAt, LocalDate firstDay, long records, int found, List<Bilingual> faults) {}

  /**
   * How the audit stands.
   *
   * @param isAnchored whether hashes of days are written to a folder as well
   * @param recounted the latest recount; null before the first
   * @param days the latest ones, the last first
   */
  record Standing(boolean isAnchored, Recounted recounted, List<AuditDay> days) {}

  @GetMapping("/api/audit")
  Standing standing(Principal user) {
    auditors.only(user);
    return new Standing(
        anchor.isSet(),
        checks.last().map(AuditController::recounted).orElse(null),
        days.latest(AuditChecks.DAYS));
  }

  /** Recounts the latest days now. */
  @PostMapping("/api/audit/checks")
  Standing check(Principal user) {
    auditors.only(user);
    checks.check();
    return standing(user);
  }

  private static Recounted recounted(Check check) {
    return new Recounted(
        check.checkedAt(),
        check.firstDay(),
        check.records(),
        check.found(),
        check.faults().stream().map(Fault::sentence).toList());
  }
}
