package org.sala.web;

import java.util.Map;
import java.util.Set;

/**
 * One thing altered in one of our files, at random.
 *
 * @param number makes the same mutation again
 * @param kind what was done, for counting
 * @param file the name of the file
 * @param what was altered where, for whoever reads the ledger
 * @param places the elements at which it could be noticed, as {@code process element}
 * @param cells how a case begins that meets it; empty where any case does
 * @param content of the whole file
 */
record Mutation(
    int number,
    String kind,
    String file,
    String what,
    Set<String> places,
    Map<String, String> cells,
    String content) {

  @Override
  public String toString() {
    return number + " " + file + ": " + kind + " " + what;
  }
}
