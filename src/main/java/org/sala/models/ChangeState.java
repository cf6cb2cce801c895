package org.sala.models;

/** How far a change of the models has come. */
public enum ChangeState {
  /** It waits for a second person. */
  PROPOSED,
  /** It was agreed and waits for its date. */
  AGREED,
  /** It counts, or counted until a later change. */
  IN_FORCE,
  /** A second person said no. */
  REFUSED,
  /** Who proposed it took it back. */
  WITHDRAWN,
  /** At its date something stood in the way. */
  STOPPED
}
