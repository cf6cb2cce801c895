package org.sala.models;

import java.util.List;
import org.sala.language.Bilingual;

/**
 * What a changed table would have done with the requests there are.
 *
 * @param requests how many were decided again
 * @param outcomes what would be another way; empty if all stays
 */
record Rehearsed(String table, long requests, List<Outcome> outcomes) {

  /**
   * One thing that would be another way.
   *
   * @param requests for how many
   * @param numbers of those that the reader may know of; none in what is kept
   */
  record Outcome(Bilingual sentence, long requests, List<String> numbers) {}

  /** The same for whoever reads it later. */
  Rehearsed forEverybody() {
    return new Rehearsed(
        table,
        requests,
        outcomes.stream()
            .map(each -> new Outcome(each.sentence(), each.requests(), List.of()))
            .toList());
  }
}
