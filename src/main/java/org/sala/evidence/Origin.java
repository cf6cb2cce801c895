package org.sala.evidence;

/**
 * Where a file on a case comes from.
 *
 * @param step of the model in which it was added; null if in none
 * @param run the process instance of the step; null as above
 * @param covers the picture of which it is a copy with black boxes; null for none
 */
record Origin(String step, String run, Long covers) {

  static final Origin OUTSIDE_STEPS = new Origin(null, null, null);

  static Origin copyOf(long picture) {
    return new Origin(null, null, picture);
  }
}
