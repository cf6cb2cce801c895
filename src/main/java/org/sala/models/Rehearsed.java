package org.sala.models;

import java.util.List;

/**
 * What a changed table would have done with the requests there are.
 *
 * @param requests how many were decided again
 * @param outcomes what would be another way; empty if all stays
 */
record Rehearsed(String table, long requests, List<Outcome> outcomes) {

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
