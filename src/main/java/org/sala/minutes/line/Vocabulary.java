package org.sala.minutes.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.minutes.line.Reading.Telling;

/** All words that tell of categories, ready to be found in texts. */
public class Vocabulary {

  private static final Pattern SENTENCE = Pattern.compile("[\\u17D4\\u17D5!?\\n]+|\\.(?=\\s|$)");
  static final double LATER = 0.5;
  private static final double ASIDE = 0.4;

  private final Map<String, List<String>> groups = new HashMap<>();
  private final Map<String, List<TellingWord>> single = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<TellingWord, List<String>> together = new LinkedHashMap<>();
  private final Map<TellingWord, List<String>> requester = new LinkedHashMap<>();
  private final WordFinder inTexts;
  private final BesidePlaces beside;
  private final WordFinder inRequesters;

  /**
   * @param words those of every category
   * @param neutral names that hold words but do not tell of anything, as those of places
   */
  public Vocabulary(List<TellingWord> words, Stream<String> neutral) {
    var keys = new LinkedHashSet<String>();
    words.stream().filter(word -> word.weight() > 0).forEach(word -> add(word, keys));
    neutral.map(WordKey::ofListed).forEach(keys::add);
    inTexts = new WordFinder(keys);
    beside = new BesidePlaces(groups);
    for (var word : words) {
      Stream.of(word.writtenParts())
          .filter(part -> !TellingWord.isGroup(part))
          .forEach(part -> names.putIfAbsent(WordKey.ofListed(part), part));
    }
    inRequesters =
        new WordFinder(
            requester.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
  }

  private void add(TellingWord word, Set<String> keys) {
    var parts = word.parts();
    if (word.isOfRequester()) {
      requester.put(word, parts);
      return;
    }
    word.keys().forEach(keys::add);
    if (parts.size() > 1) {
      together.put(word, parts);
    } else if (TellingWord.isGroup(word.category())) {
      groups.computeIfAbsent(parts.get(0), key -> new ArrayList<>()).add(word.category());
    } else {
      single.computeIfAbsent(parts.get(0), key -> new ArrayList<>()).add(word);
    }
  }

  /** Reads a request. */
  Reading read(Asked asked) {
    var telling = new LinkedHashMap<String, Telling>();
    var others = new ArrayList<String>();
    for (var sentence : SENTENCE.split(asked.head())) {
      read(sentence, 1, telling, others);
    }
    int unknown = others.size();
    for (var sentence : SENTENCE.split(asked.rest())) {
      read(sentence, LATER, telling, others);
    }
    var called = new LinkedHashMap<String, Telling>();
    var named = inRequesters.in(asked.requester()).keys();
    among(requester, named).forEach(word -> put(word, named, 1, called));
    return new Reading(telling, called, others, unknown);
  }

  // Words that tell only together stand in one sentence.
  private void read(
      String sentence, double share, Map<String, Telling> telling, List<String> others) {
    var found = inTexts.in(sentence);
    var there = new LinkedHashSet<>(found.keys());
    found.keys().forEach(key -> there.addAll(groups.getOrDefault(key, List.of())));
    var asides = beside.in(found);
    Stream.concat(
            there.stream().flatMap(key -> single.getOrDefault(key, List.of()).stream()),
            among(together, there).filter(word -> isOfSeveral(word, there)))
        .forEach(
            word -> put(word, there, asides.contains(word.key()) ? ASIDE * share : share, telling));
    others.addAll(found.others());
  }

  // One word that belongs to two groups is not two words.
  private boolean isOfSeveral(TellingWord word, Set<String> found) {
    return parts(word, found).stream().distinct().count() >= together.get(word).size();
  }

  private static Stream<TellingWord> among(
      Map<TellingWord, List<String>> words, Set<String> found) {
    return words.entrySet().stream()
        .filter(each -> found.containsAll(each.getValue()))
        .map(Map.Entry::getKey);
  }

  private void put(
      TellingWord word, Set<String> found, double share, Map<String, Telling> telling) {
    var before = telling.get(word.key());
    if (before == null || before.share() < share) {
      var parts = parts(word, found);
      var written = parts.stream().map(key -> names.getOrDefault(key, key)).toList();
      telling.put(word.key(), new Telling(new ArrayList<>(List.of(word)), parts, written, share));
    } else if (!before.words().contains(word)) {
      before.words().add(word);
    }
  }

  private List<String> parts(TellingWord word, Set<String> found) {
    return word.parts().stream()
        .flatMap(
            part ->
                TellingWord.isGroup(part)
                    ? found.stream()
                        .filter(key -> groups.getOrDefault(key, List.of()).contains(part))
                    : Stream.of(part))
        .toList();
  }
}
