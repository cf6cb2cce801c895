package org.sala.models.replay;

/** What would become of a closed case on a changed model, the worst first. */
public enum Verdict {
  /** It would get no further at a step. */
  STOPS,
  /** It would come to its end another way. */
  OTHER,
  /** Its case file does not tell how it would go on. */
  UNTOLD
}
