package org.sala.minutes.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sala.data.DataRows;
import org.sala.language.Bilingual;
import org.sala.language.SearchKey;
import org.sala.language.Wording;
import org.sala.request.Categories.Category;

/** Finds the category of a request, by its name or by words that tell of it. */
public class CategoryWords {

  private final List<Category> categories;
  private final Map<String, List<Telling>> words = new LinkedHashMap<>();

  private final Map<String, Keys> keys = new HashMap<>();

  private record Telling(String word, String start) {}

  private record Keys(String code, String en, String km) {

    static Keys of(Category category) {
      return new Keys(
          SearchKey.of(category.code()),
          SearchKey.of(category.name().en()),
          SearchKey.of(category.name().km()));
    }
  }

  public CategoryWords(List<Category> categories) {
    this.categories = categories;
    categories.forEach(each -> keys.put(each.code(), Keys.of(each)));
    for (var row : DataRows.of("category-words.csv")) {
      var word = row.get("word");
      words
          .computeIfAbsent(row.get("category"), code -> new ArrayList<>())
          .add(new Telling(word, start(word)));
    }
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

  /** The category to which most words of a request point; nothing where two are as likely. */
  Optional<Guess> guess(String subject, String narrative) {
    var all = " " + SearchKey.of(subject + " " + narrative);
    var first = " " + SearchKey.of(subject + " ");
    var best = new ArrayList<String>();
    Category chosen = null;
    int most = 0;
    boolean tie = false;
    for (var category : categories) {
      var found = found(category, all);
      int score = found.size() + found(category, first).size();
      tie = score == most || tie && score < most;
      if (score > most) {
        most = score;
        chosen = category;
        best = new ArrayList<>(found);
      }
    }
    return chosen == null || tie ? Optional.empty() : Optional.of(guess(chosen, best));
  }

  private List<String> found(Category category, String text) {
    return words.getOrDefault(category.code(), List.of()).stream()
        .filter(telling -> text.contains(telling.start()))
        .map(Telling::word)
        .toList();
  }

  // Latin words are looked for at their beginning: "road" is not in "abroad". Khmer has no spaces.
  private static String start(String word) {
    var key = SearchKey.of(word);
    return key.charAt(0) < 128 ? " " + key : key;
  }

  private static Guess guess(Category category, List<String> words) {
    var quoted =
        Bilingual.joined(
            ", ", words.stream().map(word -> Wording.of("minutes.quoted", word)).toList());
    return new Guess(
        "category", category.code(), category.name(), Wording.of("minutes.guess.category", quoted));
  }

  private static boolean isNamed(String name, String key) {
    return key.length() > 3 && name.startsWith(key);
  }
}
