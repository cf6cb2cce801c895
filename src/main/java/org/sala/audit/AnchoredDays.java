package org.sala.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.sala.audit.Fault.Kind;
import org.springframework.stereotype.Component;

/** Compares closed days with what was anchored of them outside of the database. */
@Component
class AnchoredDays {

  private final AuditAnchor anchor;

  AnchoredDays(AuditAnchor anchor) {
    this.anchor = anchor;
  }

  /** Compares those from a day on, if this office anchors them. */
  void compare(LocalDate first, List<AuditDay> closed, Faults faults) {
    if (!anchor.isSet()) {
      return;
    }
    var anchored = anchor.days();
    anchored.stream()
        .filter(each -> !isBefore(each, first) && !closed.contains(each))
        .forEach(each -> faults.add(Kind.ANCHOR_DIFFERS, each.day()));
    var outside = anchored.stream().map(AuditDay::day).collect(Collectors.toSet());
    closed.stream()
        .filter(each -> !outside.contains(each.day()))
        .forEach(each -> faults.add(Kind.ANCHOR_MISSING, each.day()));
  }

  // What is no line of a day is told always.
  private static boolean isBefore(AuditDay day, LocalDate first) {
    return day.day().isBefore(first) && !day.day().equals(LocalDate.EPOCH);
  }
}
