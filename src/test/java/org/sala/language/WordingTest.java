package org.sala.language;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The words of the product")
class WordingTest {

  private static final Pattern KEY =
      Pattern.compile("\"((?:[a-z]+)\\.[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.?)\"");

  // Keys that are put together from a fixed part and a code, and where the codes stand.
  private static final Set<String> FAMILIES =
      Set.of(
          "audit.fault.",
          "language.month.",
          "report.title.",
          "report.figure.",
          "request.term.",
          "web.status.",
          "notification.group.",
          "escalation.consequence.",
          "people.filter.",
          "people.office.",
          "paper.kind.",
          "paper.introduction.",
          "paper.state.",
          "paper.sample.",
          "paper.weekday.",
          "paper.hour.",
          "report.outcome-kind.",
          "models.change.is.",
          "models.change.not-yours.",
          "models.change.drawing.",
          "models.part.",
          "models.replay.stops.",
          "models.replay.other.",
          "models.template.",
          "models.walk.stops.",
          "page."); // PageWordsTest knows how the pages ask for theirs

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
      var name = SourceFiles.name(MessageFiles.OURS.resources().relativize(room)).replace('/', '.');
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
              (key, text) ->
                  assertThat(MessageFiles.places(khmer.get(key)))
                      .as(key)
                      .isEqualTo(MessageFiles.places(text)));
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
    assertThat(Wording.of("language.day", 1, "X", 1234))
        .isEqualTo(new Bilingual("1 X 1,234", "ថ្ងៃទី១ ខែX ឆ្នាំ១២៣៤"));
    assertThat(Wording.of("minutes.file.too-many-rows", 5000))
        .isEqualTo(
            new Bilingual(
                "There are more than 5,000 rows. Split the file.",
                "មានជួរដេកលើសពី ៥០០០។ សូមបំបែកឯកសារ។"));
    assertThat(Bilingual.ordinal(4002)).isEqualTo(new Bilingual("4002", "៤០០២"));
    assertThat(Language.KM.number(1234)).isEqualTo("១២៣៤");
    assertThat(Language.EN.number(1234)).isEqualTo("1,234");
    assertThat(Language.EN.year(2026)).isEqualTo("2026");
  }

  private static String withoutPlaces(String text) {
    // The words inside of a choice stay: they are words.
    return text.replaceAll("\\{\\d+(?:, \\w+,)?", "");
  }

  private static List<Path> rooms() {
    return MessageFiles.OURS.rooms();
  }

  private static List<String> sources() {
    return SourceFiles.below(Path.of("src/main"), ".*\\.(java|js|html)").stream()
        .map(SourceFiles::text)
        .toList();
  }

  private static Map<String, String> read(Path room, String language) {
    return MessageFiles.read(MessageFiles.file(room, Language.of(language).orElseThrow()));
  }
}
