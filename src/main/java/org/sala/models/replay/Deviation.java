package org.sala.models.replay;

import org.sala.language.Bilingual;
import org.sala.language.Wording;

/**
 * Where the way of a closed case would not be the one it took.
 *
 * @param what the step or question in the words of the model, and what would happen there
 */
public record Deviation(Verdict verdict, Bilingual what) {

  static Deviation stops(String key, Object... names) {
    return new Deviation(Verdict.STOPS, Wording.of("models.replay.stops." + key, names));
  }

  static Deviation other(String key, Object... names) {
    return new Deviation(Verdict.OTHER, Wording.of("models.replay.other." + key, names));
  }

  static Deviation untold(Node at) {
    return new Deviation(Verdict.UNTOLD, Wording.of("models.replay.untold", at.name()));
  }
}
