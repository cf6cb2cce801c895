package org.sala.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The words of Camunda's webapps")
class WebappWordsTest {

  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|\\{}");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

  /** What has a name of its own in every language. */
  private static final Set<String> NAMES = Set.of("Optimize");

  /** How many texts of Cockpit, none of which an operator meets from day to day, are English. */
  private static final int ENGLISH_IN_COCKPIT = 1715;

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
            (key, text) -> assertThat(places(text)).as(key).isEqualTo(places(english.get(key))));
  }

  @ParameterizedTest
  @DisplayName("are Khmer in Khmer")
  @ValueSource(strings = {"tasklist", "admin", "welcome"})
  void khmer(String webapp) {
    assertThat(english(webapp)).isSubsetOf(NAMES);
  }

  @Test
  @DisplayName("are Khmer in Cockpit too, except in what an operator does not meet")
  void operator() {
    assertThat(english("cockpit")).hasSizeLessThanOrEqualTo(ENGLISH_IN_COCKPIT);
  }

  static List<String> webapps() {
    return WebappWords.WEBAPPS;
  }

  /** The texts of the Khmer file that have Latin letters and no Khmer ones, without patterns. */
  private static List<String> english(String webapp) {
    var labels = new TreeMap<>(WebappWords.khmer(webapp));
    labels.keySet().removeIf(key -> !key.startsWith("labels."));
    return labels.values().stream()
        .filter(text -> LATIN.matcher(PLACE.matcher(text).replaceAll("")).find())
        .filter(text -> !WordingRow.isKhmer(text))
        .toList();
  }

  private static List<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(place -> String.valueOf(place.group(1)))
        .sorted()
        .toList();
  }
}
