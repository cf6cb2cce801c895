package org.sala.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A line of printed Khmer")
class KhmerLinesTest {

  private static final List<String> TEXTS =
      List.of(
          "បានឆ្លើយក្រោយមក",
          "បញ្ចប់ដោយមូលហេតុផ្សេង",
          "បានលើកឡើង",
          "កម្មករ ៣២០ នាក់របស់រោងចក្រកាត់ដេរនេះទទួលបានប្រាក់ឈ្នួលយឺតពីដប់ទៅដប់ប្រាំថ្ងៃ តាំងពីដើមខែមករាមក។",
          "ព្រះរាជាណាចក្រកម្ពុជា ខេត្តកំពង់ឆ្នាំង ខ្ញុំស្នើសុំដោយក្តីគោរព",
          "KPC-2026-000142 សំណើរបស់ Union of the Silk Looms អំពីប្រាក់ឈ្នួល");

  static Stream<org.junit.jupiter.params.provider.Arguments> textsAndWidths() {
    return TEXTS.stream()
        .flatMap(
            text ->
                IntStream.of(22, 40, 60, 120, 500)
                    .mapToObj(
                        width -> org.junit.jupiter.params.provider.Arguments.of(text, width)));
  }

  @ParameterizedTest(name = "fits into {1} points and splits no syllable: {0}")
  @MethodSource("textsAndWidths")
  void fitsAndSplitsNoSyllable(String text, int width) {
    var font = Setting.bold(9);
    var lines = font.lines(text, width);
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    for (var line : lines) {
      assertThat(line).isNotBlank();
      assertThat(line.charAt(0)).as("first letter of «%s»", line).matches(KhmerLinesTest::stands);
      assertThat(line.charAt(line.length() - 1)).isNotEqualTo('\u17D2');
      assertThat(font.width(line) <= width || isOneSyllable(line))
          .as("«%s» in %d", line, width)
          .isTrue();
    }
  }

  @org.junit.jupiter.api.Test
  @DisplayName("keeps words whole where they fit")
  void keepsWords() {
    var font = Setting.bold(9);
    assertThat(font.lines("បានឆ្លើយក្រោយមក", 40))
        .allMatch(
            line -> List.of("បាន", "ឆ្លើយ", "ក្រោយ", "មក", "បានឆ្លើយ", "ក្រោយមក").contains(line));
  }

  @org.junit.jupiter.api.Test
  @DisplayName("keeps the letter that closes a syllable with it, where a word has to be broken")
  void keepsFinals() {
    var font = Setting.bold(9);
    assertThat(font.lines("ហួសកំណត់", font.width("ហួសកំ") + 1)).containsExactly("ហួសកំ", "ណត់");
    assertThat(font.lines("ហួសកំណត់", font.width("ហួសកំណ") + 1)).containsExactly("ហួសកំ", "ណត់");
  }

  private static boolean stands(Character letter) {
    return !(letter >= 0x17B4 && letter <= 0x17D3 || letter == 0x17DD);
  }

  private static boolean isOneSyllable(String line) {
    return line.codePoints().filter(letter -> letter >= 0x1780 && letter <= 0x17B3).count() <= 3;
  }
}
