package org.sala.minutes.line;

import java.util.List;
import java.util.Map;

/**
 * What a request says, as far as it tells of a category.
 *
 * @param telling the words that tell, by their keys
 * @param requester those in what the requester is called
 * @param others words that are in no list
 * @param unknown how many of these stand in what the request begins with
 */
record Reading(
    Map<String, Telling> telling,
    Map<String, Telling> requester,
    List<String> others,
    int unknown) {

  /**
   * Words that tell, by one key.
   *
   * @param words what they tell of
   * @param parts the keys of what was found
   * @param written how they stand in the list
   * @param share how much of their weight counts: what a request begins with says what it is about
   */
  record Telling(List<TellingWord> words, List<String> parts, List<String> written, double share) {}
}
