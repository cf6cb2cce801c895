package org.sala.minutes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sala.minutes.Earlier.EarlierRequest;

/**
 * What is known of some lines beside their own cells, by their keys: read once for all of them.
 *
 * @param lines the lines of the same file that have a key, in their order
 * @param requests what was registered of the meeting under a key
 */
record LineFacts(Map<String, List<Integer>> lines, Map<String, EarlierRequest> requests) {

  /** The first line above one that has the same key. */
  Optional<Integer> firstAbove(int line, String key) {
    return lines.getOrDefault(key, List.of()).stream().filter(other -> other < line).findFirst();
  }

  Optional<EarlierRequest> request(String key) {
    return Optional.ofNullable(requests.get(key));
  }
}
