package org.sala.minutes.line;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sala.minutes.line.WordFinder.Match;

/** Finds words of Latin letters, and several in a row; a letter of a long one may be wrong. */
final class LatinWords {

  private static final int SPELLED = 7; // letters from which one may be wrong

  private final Map<String, List<Phrase>> phrases;

  /** A word or several, each without its ending. */
  private record Phrase(String key, List<String> stems) {}

  LatinWords(Collection<String> keys) {
    phrases =
        keys.stream()
            .filter(key -> !key.isEmpty())
            .map(key -> new Phrase(key, List.of(key.split(" "))))
            .sorted(Comparator.comparing(phrase -> -phrase.stems().size()))
            .collect(Collectors.groupingBy(phrase -> phrase.stems().get(0)));
  }

  List<Match> in(String text) {
    var matches = new ArrayList<Match>();
    var tokens = LatinStem.WORD.matcher(text).results().toList();
    var stems = tokens.stream().map(token -> LatinStem.of(token.group())).toList();
    for (int i = 0; i < tokens.size(); ) {
      int next = i + 1;
      var phrase = phraseAt(stems, i);
      if (phrase != null) {
        next = i + phrase.stems().size();
        matches.add(new Match(tokens.get(i).start(), tokens.get(next - 1).end(), phrase.key()));
      }
      i = next;
    }
    return matches;
  }

  private Phrase phraseAt(List<String> stems, int at) {
    var exact =
        phrases.getOrDefault(stems.get(at), List.of()).stream()
            .filter(phrase -> continues(phrase, stems, at))
            .findFirst();
    return exact.orElseGet(() -> misspelled(stems.get(at)));
  }

  private static boolean continues(Phrase phrase, List<String> stems, int at) {
    int to = at + phrase.stems().size();
    return to <= stems.size()
        && phrase.stems().subList(1, phrase.stems().size()).equals(stems.subList(at + 1, to));
  }

  private Phrase misspelled(String stem) {
    if (stem.length() < SPELLED || phrases.containsKey(stem)) {
      return null;
    }
    var near =
        phrases.entrySet().stream()
            .filter(each -> each.getKey().charAt(0) == stem.charAt(0))
            .filter(each -> each.getKey().length() >= SPELLED)
            .filter(each -> PlaceName.distance(stem, each.getKey(), 1) <= 1)
            .flatMap(each -> each.getValue().stream())
            .filter(phrase -> phrase.stems().size() == 1)
            .toList();
    return near.size() == 1 ? near.get(0) : null;
  }
}
