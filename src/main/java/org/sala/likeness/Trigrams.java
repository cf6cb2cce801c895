package org.sala.likeness;

import java.util.HashSet;
import java.util.Set;

/** How alike two texts are, as PostgreSQL's pg_trgm counts it. */
public final class Trigrams {

  private Trigrams() {}

  /**
   * The share of the three-letter pieces that both have, from 0 to 1.
   *
   * @param one a search key as the database keeps it, as is the other
   */
  public static double likeness(String one, String other) {
    var all = of(one);
    var theirs = of(other);
    int mine = all.size();
    all.addAll(theirs);
    return all.isEmpty() ? 0 : (double) (mine + theirs.size() - all.size()) / all.size();
  }

  private static Set<String> of(String key) {
    var pieces = new HashSet<String>();
    for (var word : key.split("[^\\p{L}\\p{M}\\p{N}]+")) {
      var padded = "  " + word + " ";
      for (int i = 0; !word.isEmpty() && i + 3 <= padded.length(); i++) {
        pieces.add(padded.substring(i, i + 3));
      }
    }
    return pieces;
  }
}
