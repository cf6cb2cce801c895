package org.sala.models.check;

import java.util.List;
import java.util.Map;

/**
 * A step that the product does.
 *
 * @param reads variables without which it fails
 * @param sets variables that it sets; {@code ?} after the type of one that it sets at times
 * @param after forms that must have been written in before; {@code a|b} for one of them
 * @param throwing the error that a model has to catch, null for none
 * @param endsLoops whether it says itself when a loop of it is at its end
 */
record StepNeeds(
    List<String> reads,
    Map<String, String> sets,
    List<String> after,
    @com.fasterxml.jackson.annotation.JsonProperty("throws") String throwing,
    boolean endsLoops) {

  static final StepNeeds PLAIN = new StepNeeds(null, null, null, null, false);

  StepNeeds {
    reads = reads == null ? List.of() : reads;
    sets = sets == null ? Map.of() : sets;
    after = after == null ? List.of() : after;
  }
}
