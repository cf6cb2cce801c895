package org.sala.escalation;

/** What came of asking. */
public enum Came {
  /** Nobody has answered yet, and there is time. */
  AWAITED,
  /** Nobody answered in time. */
  SILENT,
  /** Somebody decided. */
  DECIDED,
  /** Somebody passed it to the level above. */
  PASSED_ON
}
