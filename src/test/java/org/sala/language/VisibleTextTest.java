package org.sala.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A text")
class VisibleTextTest {

  @ParameterizedTest(name = "of nothing that can be seen is none: [{index}]")
  @NullSource
  @ValueSource(
      strings = {
        "",
        " \t\n",
        "\u200B\u200B\u200B", // zero-width spaces
        "\u200C\u200D", // joiners
        "\u00A0", // no-break space
        "\u2060", // word joiner
        "\uFEFF", // byte order mark
        "\u00AD", // soft hyphen
        "\u202E\u2066\u2069", // direction marks
        "\u3000\u2003\u1680", // wide spaces
        "\u17B4\u17B5", // Khmer vowels that are not drawn
        "\u17B6\u17D2", // Khmer marks without a letter
        "\u0301\u0308", // accents without a letter
        "\uFE0F", // a variation selector
        "\uDB40\uDC41", // a tag
        "\u3164\u2800\uFFA0", // letters and symbols without ink
        "\u0000\u0007\u0085", // control characters
        "\uE000", // a private character
        "() ---",
        "…",
        "។",
        "\u200B-\u00A0.\u200D"
      })
  void isNone(String text) {
    assertThat(VisibleText.isBlank(text)).isTrue();
    assertThat(VisibleText.orNull(text)).isNull();
  }

  @ParameterizedTest(name = "is read in «{0}»")
  @ValueSource(strings = {"ក", "៥", "7", "x", "+", "$", "៛", "ៗ", "👍", "\u200Bក\u200B", "水", "½"})
  void isSome(String text) {
    assertThat(VisibleText.isBlank(text)).isFalse();
    assertThat(VisibleText.orNull(text)).isNotNull();
  }

  @Test
  @DisplayName("is kept as it is between its ends, word breaks included")
  void stripped() {
    assertThat(VisibleText.strip("\u200B \u00A0ប្រាក់\u200Bឈ្នួល ។\uFEFF\n"))
        .isEqualTo("ប្រាក់\u200Bឈ្នួល ។");
    assertThat(VisibleText.strip("() ---")).isEqualTo("() ---");
    assertThat(VisibleText.withoutUndrawn("ប្រាក់\u200Bឈ្នួល ។")).isEqualTo("ប្រាក់ឈ្នួល ។");
  }

  @ParameterizedTest(name = "with a character that cannot be kept is refused: [{index}]")
  @ValueSource(
      strings = {
        "a\u0000b",
        "\uD800",
        "a\uDC00b",
        "\uDC00\uD800",
        "\u0007",
        "\u009F",
        "\uFFFE",
        "\uFDD0",
        "\uD83F\uDFFF"
      })
  void unfit(String text) {
    assertThat(KeptCharacters.areAllIn(text)).isFalse();
  }

  @Test
  @DisplayName("of several lines, with word breaks and rare letters, is kept")
  void fit() {
    assertThat(KeptCharacters.areAllIn("ក\u200Bខ\r\n\t👍🏽 \uFFFD")).isTrue();
    assertThat(KeptCharacters.canBeStored("a\u000Bb")).isTrue();
    assertThat(KeptCharacters.canBeStored("a\u0000b")).isFalse();
    assertThat(KeptCharacters.canBeStored("\uD800")).isFalse();
  }

  @Test
  @DisplayName("has its Khmer digits read, and its Latin ones written in Khmer")
  void digits() {
    assertThat(KhmerDigits.toLatin("០១២៣៤៥៦៧៨៩ ក1")).isEqualTo("0123456789 ក1");
    assertThat(KhmerDigits.toKhmer("0123456789 ក១")).isEqualTo("០១២៣៤៥៦៧៨៩ ក១");
    assertThat(KhmerDigits.toLatin(null)).isNull();
  }

  @ParameterizedTest(name = "is a phone number: «{0}»")
  @NullSource
  @ValueSource(
      strings = {
        "",
        "  ",
        "012 345 678",
        "០១២ ៣៤៥ ៦៧៨",
        "+855 (0)12-345/678",
        "117",
        "\u202A012\u00A0345\u202C"
      })
  void phones(String text) {
    assertThat(new Phone.Validator().isValid(text, null)).isTrue();
  }

  @ParameterizedTest(name = "is no phone number: «{0}»")
  @ValueSource(strings = {"() ---", "+", "\u200B-", "012 345 67x", "call me", "ក"})
  void noPhones(String text) {
    assertThat(new Phone.Validator().isValid(text, null)).isFalse();
  }

  @Test
  @DisplayName("that is a phone number is compared by its digits")
  void samePhone() {
    assertThat(PhoneNumber.digits("០១២ ៣៤៥-៦៧៨")).isEqualTo("012345678");
    assertThat(PhoneNumber.digits("+855 12 345 678")).isEqualTo("012345678");
    assertThat(PhoneNumber.digits("(855) 012 345-678")).isEqualTo("012345678");
    assertThat(PhoneNumber.digits("0855 123 456")).isEqualTo("0855123456");
    assertThat(PhoneNumber.whole("០១២ ៣៤៥ ៦៧៨")).contains("012345678");
    assertThat(PhoneNumber.whole("2026-000142")).isEmpty();
    assertThat(PhoneNumber.whole("012 345 678 pump")).isEmpty();
    assertThat(PhoneNumber.digits("() ---")).isNull();
    assertThat(PhoneNumber.kept(" \u202A០១២\u00A0៣៤៥\u200B ")).isEqualTo("012 345");
  }
}
