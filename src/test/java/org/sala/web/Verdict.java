package org.sala.web;

/** What became of a mutation. */
enum Verdict {
  /** Refused with a sentence when it was sent. */
  REFUSED,
  /** Taken, and three cases lived through it. */
  LIVED,
  /** Taken, and no journey goes there: nobody has tried it. */
  NOT_WALKED,
  /** Taken, and a case stood still, ended silently or met an error. */
  SLIPPED
}
