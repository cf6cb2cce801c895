package org.sala.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The words of Camunda's webapps")
class WebappWordsTest {

  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|\\{}");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

  /** What is called or written alike in every language. */
  private static final Set<String> NAMES = Set.of("Optimize", "CSV", "JSON", "YYYY-MM-DDTHH:mm:ss");

  @ParameterizedTest
  @DisplayName("stand under the same keys in both languages")
  @MethodSource("webapps")
  void keys(String webapp) {
    assertThat(WebappWords.khmer(webapp).keySet())
        .containsExactlyInAnyOrderElementsOf(WebappWords.english(webapp).keySet());
  }

  @ParameterizedTest
  @DisplayName("have the same places for what is put in, in both languages")
  @MethodSource("webapps")
  void places(String webapp) {
    var english = WebappWords.english(webapp);
    WebappWords.khmer(webapp)
        .forEach(
            (key, text) ->
                assertThat(placesIn(text)).as(key).isEqualTo(placesIn(english.get(key))));
  }

  @ParameterizedTest
  @DisplayName("are Khmer in Khmer, but for names")
  @MethodSource("webapps")
  void khmer(String webapp) {
    var labels = new TreeMap<>(WebappWords.khmer(webapp));
    labels.keySet().removeIf(key -> !key.startsWith("labels.")); // the others are patterns of days
    assertThat(labels.values())
        .filteredOn(text -> LATIN.matcher(PLACE.matcher(text).replaceAll("")).find())
        .filteredOn(text -> !WordingRow.isKhmer(text))
        .isSubsetOf(NAMES);
  }

  static List<String> webapps() {
    return WebappWords.WEBAPPS;
  }

  private static List<String> placesIn(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(place -> String.valueOf(place.group(1)))
        .sorted()
        .toList();
  }
}
