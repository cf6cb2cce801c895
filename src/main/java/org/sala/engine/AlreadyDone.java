package org.sala.engine;

import org.sala.language.Wording;

/** Says to the loser of a race that somebody else was quicker; nothing of what was sent is done. */
public class AlreadyDone extends Refusal {

  /** The key of the sentence. */
  public static final String WORDING = "engine.already-done";

  public AlreadyDone() {
    super(Wording.of(WORDING));
  }
}
