package org.sala.minutes.line;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.minutes.line.Reading.Telling;

/** Tells the secretary why a category was guessed: which words tell of it, and who said so. */
final class GuessReason {

  private static final int MOST = 5;

  private final Reading reading;
  private final Learned learned;

  GuessReason(Reading reading, Learned learned) {
    this.reading = reading;
    this.learned = learned;
  }

  Bilingual of(String category) {
    var listed =
        Stream.concat(reading.telling().values().stream(), reading.requester().values().stream())
            .filter(telling -> tells(telling, category))
            .flatMap(telling -> telling.written().stream())
            .distinct()
            .limit(MOST)
            .toList();
    var set = learned(category);
    if (set.isEmpty()) {
      return Wording.of("minutes.guess.category", quoted(listed));
    }
    var most = set.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    return listed.isEmpty()
        ? Wording.of("minutes.guess.category.learned", quote(most.getKey()), most.getValue())
        : Wording.of(
            "minutes.guess.category.both", quoted(listed), quote(most.getKey()), most.getValue());
  }

  private Map<String, Integer> learned(String category) {
    var set = new LinkedHashMap<String, Integer>();
    reading
        .telling()
        .forEach(
            (key, telling) ->
                put(set, String.join(" … ", telling.written()), learned.times(key, category)));
    reading.others().forEach(word -> put(set, word, learned.times(Learned.digest(word), category)));
    return set;
  }

  private static void put(Map<String, Integer> set, String word, int times) {
    if (times > 0) {
      set.put(word, times);
    }
  }

  private static boolean tells(Telling telling, String category) {
    return telling.words().stream().anyMatch(word -> word.category().equals(category));
  }

  private static Bilingual quoted(List<String> words) {
    return Bilingual.joined(", ", words.stream().map(GuessReason::quote).toList());
  }

  private static Bilingual quote(String word) {
    return Wording.of("minutes.quoted", word);
  }
}
