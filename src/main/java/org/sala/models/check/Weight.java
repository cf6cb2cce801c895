package org.sala.models.check;

/** How much a finding matters, the worst first. */
public enum Weight {
  /** Nothing else can be said of the file. */
  UNREADABLE,
  /** A request would be lost, or could not go on. */
  STUCK,
  /** A person would be led wrong. */
  WRONG,
  /** Worth a look; it blocks nothing. */
  HINT
}
