package org.sala.models.check;

import java.util.List;
import java.util.Map;

/**
 * A message.
 *
 * @param after forms that have been written in when it comes
 * @param withDeed whether it only says that somebody has done something that stands elsewhere
 */
record MessageNeeds(Map<String, String> sets, List<String> after, boolean withDeed) {

  MessageNeeds {
    sets = sets == null ? Map.of() : sets;
    after = after == null ? List.of() : after;
  }
}
