package org.sala.minutes.line;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sala.minutes.line.WordFinder.Found;
import org.sala.minutes.line.WordFinder.Match;

/** The words that only say where something is: the school of "near the school". */
final class BesidePlaces {

  private static final String NEAR = "<near>";
  private static final Pattern BETWEEN = Pattern.compile("\\s*(the |a |an |our |my |their )?");

  private final Map<String, List<String>> groups;

  /**
   * @param groups the groups of each word
   */
  BesidePlaces(Map<String, List<String>> groups) {
    this.groups = groups;
  }

  /** The words that stand right behind one for a place, and nowhere else. */
  Set<String> in(Found found) {
    var beside = new HashSet<String>();
    var plain = new HashSet<String>();
    Match before = null;
    for (var match : found.matches()) {
      var near = before != null && isNear(before) && isNext(found.text(), before, match);
      (near ? beside : plain).add(match.key());
      before = match;
    }
    beside.removeAll(plain);
    return beside;
  }

  private boolean isNear(Match match) {
    return groups.getOrDefault(match.key(), List.of()).contains(NEAR);
  }

  private static boolean isNext(String text, Match one, Match next) {
    return BETWEEN.matcher(text.substring(one.to(), next.from())).matches();
  }
}
