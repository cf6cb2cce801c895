package org.sala.language;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The words of the product")
class WordingTest {

  private static final Path RESOURCES = Path.of("src/main/resources/org/sala");
  private static final Pattern KEY =
      Pattern.compile("\"((?:[a-z]+)\\.[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.?)\"");

  // Keys that are put together from a fixed part and a code, and where the codes stand.
  // PageWordsTest knows how the pages ask for theirs.
  private static final Set<String> FAMILIES = Set.of("language.month.", "page.");

  @Test
  @DisplayName(
      "stand in both languages under the same keys, each with its package's name before it")
  void keys() {
    var rooms = rooms();
    assertThat(rooms).isNotEmpty();
    for (var room : rooms) {
      var english = read(room, "en");
      var khmer = read(room, "km");
      assertThat(khmer.keySet()).as(room.toString()).isEqualTo(english.keySet());
      var name = RESOURCES.relativize(room).toString().replace('/', '.');
      assertThat(english.keySet()).allMatch(key -> key.startsWith(name + "."));
    }
  }

  @Test
  @DisplayName("have the same places for what is put in, in both languages")
  void places() {
    for (var room : rooms()) {
      var khmer = read(room, "km");
      read(room, "en")
          .forEach(
              (key, text) -> assertThat(places(khmer.get(key))).as(key).isEqualTo(places(text)));
    }
  }

  @Test
  @DisplayName("are Khmer in Khmer, without Latin digits, and have no Khmer in English")
  void scripts() {
    for (var room : rooms()) {
      read(room, "km")
          .forEach(
              (key, text) ->
                  assertThat(withoutPlaces(text))
                      .as(key)
                      .containsPattern("\\p{IsKhmer}|^[^\\p{L}]*$"));
      read(room, "en")
          .forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern("\\p{IsKhmer}"));
    }
  }

  @Test
  @DisplayName("are all used, and no code asks for words there are not")
  void used() {
    var known = new TreeSet<String>();
    rooms().forEach(room -> known.addAll(read(room, "en").keySet()));
    var prefixes =
        known.stream().map(key -> key.substring(0, key.indexOf('.') + 1)).collect(toSet());
    var asked = new TreeSet<String>();
    for (var source : sources()) {
      var matcher = KEY.matcher(source);
      while (matcher.find()) {
        asked.add(matcher.group(1));
      }
    }
    assertThat(known)
        .as("words that nothing asks for")
        .allMatch(key -> asked.contains(key) || FAMILIES.stream().anyMatch(key::startsWith));
    var missing = new TreeSet<String>();
    for (var source : sources()) {
      var matcher =
          Pattern.compile(
                  "Wording\\.(?:of|in|forReader)\\(\\s*(?:\\w+(?:\\.\\w+)?,\\s*)?\"([^\"]+)\"")
              .matcher(source);
      while (matcher.find()) {
        var key = matcher.group(1);
        if (!known.contains(key) && !FAMILIES.contains(key)) {
          missing.add(key);
        }
      }
    }
    assertThat(missing).as("words that are asked for and are nowhere").isEmpty();
    assertThat(prefixes).isNotEmpty();
  }

  @Test
  @DisplayName("take days, moments, numbers and other words in the language of the sentence")
  void arguments() {
    var day = LocalDate.of(2026, 12, 18);
    assertThat(Bilingual.day(day))
        .isEqualTo(new Bilingual("18 December 2026", "ថ្ងៃទី១៨ ខែធ្នូ ឆ្នាំ២០២៦"));
    assertThat(Wording.of("language.day", 18, Wording.of("language.month.12"), "2026"))
        .isEqualTo(new Bilingual("18 December 2026", "ថ្ងៃទី១៨ ខែធ្នូ ឆ្នាំ2026"));
    // 18:00 in Cambodia's previous day in UTC is the next day there.
    assertThat(Language.EN.day(Instant.parse("2026-12-17T18:00:00Z")))
        .isEqualTo("18 December 2026");
    assertThat(Language.KM.number(1234)).isEqualTo("១២៣៤");
    assertThat(Language.EN.number(1234)).isEqualTo("1,234");
    assertThat(Language.EN.year(2026)).isEqualTo("2026");
  }

  private static Set<String> places(String text) {
    var pattern = new MessagePattern(text);
    var places = new TreeSet<String>();
    for (var i = 0; i < pattern.countParts(); i++) {
      var part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
        places.add(pattern.getSubstring(part));
      }
    }
    return places;
  }

  private static String withoutPlaces(String text) {
    return text.replaceAll("\\{[^}]*}", "");
  }

  private static List<Path> rooms() {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("messages_"))
          .map(Path::getParent)
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> sources() {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      return files
          .filter(file -> file.toString().matches(".*\\.(java|js|html)"))
          .map(WordingTest::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> read(Path room, String language) {
    var words = new Properties();
    try (var reader =
        Files.newBufferedReader(room.resolve("messages_" + language + ".properties"))) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words.entrySet().stream()
        .collect(
            toMap(
                entry -> (String) entry.getKey(),
                entry -> (String) entry.getValue(),
                (first, second) -> first,
                TreeMap::new));
  }
}
