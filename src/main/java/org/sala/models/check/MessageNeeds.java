package org.sala.models.check;

import java.util.List;
import java.util.Map;

/**
 * A message.
 *
 * @param after forms that have been written in when it comes
 */
record MessageNeeds(Map<String, String> sets, List<String> after) {

  MessageNeeds {
    sets = sets == null ? Map.of() : sets;
    after = after == null ? List.of() : after;
  }
}
