package org.sala.minutes.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.language.Bilingual;
import org.sala.language.SearchKey;
import org.sala.language.Wording;
import org.sala.request.Categories.Category;

/** Finds the category of a request, by its name or by words that tell of it. */
public class CategoryWords {

  // How sure lines like it have to be: against the list of words, or without it.
  private static final double WEAK = 0.56;
  private static final double STRONG = 0.8; // against a complaint against officials
  private static final double ALONE = 0.99;

  // A lead of the list that no line talks it out of.
  private static final double CLEAR = 5;
  private static final int MOST_LEARNED = 40; // words of one line

  private final List<Category> categories;
  private final Vocabulary vocabulary;
  private final LikeLines lines;
  private final Learned learned;
  private final Set<String> codes;
  private final Map<String, Keys> keys = new HashMap<>();

  private record Keys(String code, String en, String km) {

    static Keys of(Category category) {
      return new Keys(
          SearchKey.of(category.code()),
          SearchKey.of(category.name().en()),
          SearchKey.of(category.name().km()));
    }
  }

  public CategoryWords(
      List<Category> categories, Vocabulary vocabulary, LikeLines lines, Learned learned) {
    this.lines = lines;
    this.categories = categories;
    this.vocabulary = vocabulary;
    this.learned = learned;
    this.codes = categories.stream().map(Category::code).collect(Collectors.toSet());
    categories.forEach(each -> keys.put(each.code(), Keys.of(each)));
  }

  /** The category that is called so: by its code, or by either of its names or their beginning. */
  Optional<Category> named(String written) {
    var key = SearchKey.of(written);
    var found =
        categories.stream()
            .filter(
                each ->
                    key.equals(keys.get(each.code()).code())
                        || isNamed(keys.get(each.code()).en(), key)
                        || isNamed(keys.get(each.code()).km(), key))
            .toList();
    return found.stream()
        .filter(each -> key.equals(keys.get(each.code()).code()))
        .findFirst()
        .or(() -> found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty());
  }

  /**
   * The category to which the words of a request point; nothing where they do not weigh enough, two
   * are as likely, or lines like it are of another one.
   */
  public Optional<Guess> guess(Asked asked) {
    var reading = read(asked);
    var scores = new CategoryScores(reading, learned, codes);
    var chosen = scores.chosen();
    var opinion = lines.of(asked.head() + " " + asked.rest(), codes);
    if (chosen.isEmpty()) {
      return Optional.ofNullable(opinion)
          .filter(like -> like.share() >= ALONE)
          .map(like -> guess(like.category(), like(like.words())));
    }
    return chosen
        .filter(code -> opinion == null || agrees(opinion, code, scores) || isTaught(reading))
        .map(code -> guess(code, reason(code, reading)));
  }

  private static boolean agrees(LikeLines.Opinion opinion, String code, CategoryScores scores) {
    return opinion.category().equals(code)
        || opinion.share() < WEAK
        || scores.lead() >= CLEAR
        || scores.comesFirst() && opinion.share() < STRONG;
  }

  // What the desk has set again and again, it knows better than any line.
  private boolean isTaught(Reading reading) {
    return reading.telling().keySet().stream().anyMatch(key -> learned.times().containsKey(key))
        || reading.others().stream()
            .anyMatch(word -> learned.times().containsKey(Learned.digest(word)));
  }

  private Guess guess(String code, Bilingual reason) {
    return new Guess("category", code, name(code), reason);
  }

  private static Bilingual like(List<String> words) {
    return Wording.of("minutes.guess.like-lines", String.join(", ", words));
  }

  /** What to write where nothing can be guessed. */
  Bilingual hint(Asked asked) {
    var likely = new CategoryScores(read(asked), learned, codes).likely();
    return switch (likely.size()) {
      case 0 -> Wording.of("minutes.no-category");
      case 1 -> Wording.of("minutes.perhaps-category", name(likely.get(0)));
      default -> Wording.of("minutes.either-category", name(likely.get(0)), name(likely.get(1)));
    };
  }

  /** The words of a request by which it can be learned from, as they are kept. */
  Set<String> learnable(Asked asked) {
    var reading = read(asked);
    return Stream.concat(
            reading.telling().keySet().stream(), reading.others().stream().map(Learned::digest))
        .limit(MOST_LEARNED)
        .collect(Collectors.toSet());
  }

  private Reading read(Asked asked) {
    var reading = vocabulary.read(asked);
    return new Reading(
        reading.telling(),
        reading.requester(),
        reading.others().stream().filter(lines::canTeach).toList(),
        reading.unknown());
  }

  private Bilingual reason(String code, Reading reading) {
    return new GuessReason(reading, learned).of(code);
  }

  private Bilingual name(String code) {
    return categories.stream()
        .filter(each -> each.code().equals(code))
        .map(Category::name)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isNamed(String name, String key) {
    return key.length() > 3 && name.startsWith(key);
  }
}
