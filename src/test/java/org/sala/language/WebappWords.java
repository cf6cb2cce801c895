package org.sala.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The words of Camunda's webapps: their own in English, ours in Khmer. */
final class WebappWords {

  static final List<String> WEBAPPS = List.of("tasklist", "admin", "welcome", "cockpit");

  private static final String LOCALES = "META-INF/resources/webjars/camunda/app/%s/locales/";

  private WebappWords() {}

  static List<WordingRow> rows() {
    return WEBAPPS.stream().flatMap(WebappWords::rowsOf).toList();
  }

  /** Camunda's texts of a webapp by their places in the file. */
  static Map<String, String> english(String webapp) {
    var name = LOCALES.formatted(webapp) + "en.json";
    try (var stream = WebappWords.class.getClassLoader().getResourceAsStream(name)) {
      return flat(new ObjectMapper().readTree(stream));
    } catch (IOException e) {
      throw new IllegalStateException("The words of %s cannot be read.".formatted(webapp), e);
    }
  }

  /** Our texts of a webapp by their places in the file. */
  static Map<String, String> khmer(String webapp) {
    try {
      return flat(new ObjectMapper().readTree(SourceFiles.text(file(webapp))));
    } catch (IOException e) {
      throw new IllegalStateException("The words of %s cannot be read.".formatted(webapp), e);
    }
  }

  private static Stream<WordingRow> rowsOf(String webapp) {
    var english = english(webapp);
    var khmer = khmer(webapp);
    var keys = new TreeSet<>(english.keySet());
    keys.addAll(khmer.keySet());
    return keys.stream()
        .map(
            key ->
                WordingRow.of(
                    file(webapp),
                    key,
                    new Bilingual(english.getOrDefault(key, ""), khmer.getOrDefault(key, ""))))
        // Camunda shows nothing in one place, and says so with an empty text.
        .filter(row -> !row.english().isBlank() || !row.khmer().isBlank());
  }

  private static Path file(String webapp) {
    return Path.of("src/main/resources", LOCALES.formatted(webapp), "km.json");
  }

  private static Map<String, String> flat(JsonNode root) {
    var texts = new LinkedHashMap<String, String>();
    add(texts, "", root);
    return texts;
  }

  private static void add(Map<String, String> texts, String place, JsonNode node) {
    if (node.isValueNode()) {
      texts.put(place.substring(1), node.asText());
    }
    node.fields()
        .forEachRemaining(each -> add(texts, place + "." + each.getKey(), each.getValue()));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      add(texts, place + "." + i, node.get(i));
    }
  }
}
