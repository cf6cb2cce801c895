package org.sala.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The words of Camunda's Tasklist: its own in English, ours in Khmer. */
final class WebappWords {

  private static final String LOCALES = "META-INF/resources/webjars/camunda/app/tasklist/locales/";
  private static final Path KHMER = Path.of("src/main/resources", LOCALES, "km.json");

  private WebappWords() {}

  static List<WordingRow> rows() {
    var json = new ObjectMapper();
    try (var stream = WebappWords.class.getClassLoader().getResourceAsStream(LOCALES + "en.json")) {
      var english = flat(json.readTree(stream));
      var khmer = flat(json.readTree(SourceFiles.text(KHMER)));
      var keys = new TreeSet<>(english.keySet());
      keys.addAll(khmer.keySet());
      var rows = new ArrayList<WordingRow>();
      for (var key : keys) {
        var text = new Bilingual(english.getOrDefault(key, ""), khmer.getOrDefault(key, ""));
        // Camunda shows nothing in one place, and says so with an empty text.
        if (!text.en().isEmpty() || !text.km().isEmpty()) {
          rows.add(WordingRow.of(KHMER, key, text));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new IllegalStateException("The words of Tasklist cannot be read.", e);
    }
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
