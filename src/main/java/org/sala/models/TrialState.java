package org.sala.models;

/** How a trial room stands. */
enum TrialState {
  /** There is none. */
  NONE,
  /** It is begun and not open yet. */
  STARTING,
  /** Whoever has its password can log in. */
  READY,
  /** It could not be begun, or ended by itself. */
  FAILED,
  /** This installation cannot have one: it has no PostgreSQL of its own. */
  UNAVAILABLE
}
