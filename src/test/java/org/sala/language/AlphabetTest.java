package org.sala.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.language.Alphabet.Rank;
import org.springframework.context.i18n.LocaleContextHolder;

@DisplayName("Names stand in the order of the alphabet")
class AlphabetTest {

  /** As a Khmer dictionary has them: the bare consonant, then vowels, then letters below. */
  private static final List<String> PROVINCES =
      List.of(
          "កណ្ដាល",
          "កំពង់ចាម",
          "កំពង់ឆ្នាំង",
          "កំពង់ធំ",
          "កំពត",
          "ក្រចេះ",
          "តាកែវ",
          "បាត់ដំបង",
          "ពោធិ៍សាត់",
          "ព្រៃវែង",
          "មណ្ឌលគិរី",
          "រតនគិរី",
          "សៀមរាប",
          "ស្ទឹងត្រែង",
          "ស្វាយរៀង");

  @AfterEach
  void nobody() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  @DisplayName("in Khmer for who reads Khmer, whatever order they came in")
  void khmer() {
    var mixed = new java.util.ArrayList<>(PROVINCES);
    Collections.shuffle(mixed, new Random(7));
    LocaleContextHolder.setLocale(Locale.forLanguageTag("km"));
    mixed.sort(Alphabet.ofReader(name -> name));
    assertThat(mixed).isEqualTo(PROVINCES);
  }

  @Test
  @DisplayName("with a place in each language, for pages that change it")
  void ranks() {
    var one = new Bilingual("Zebra", "កណ្ដាល");
    var two = new Bilingual("éclair", "ស្វាយរៀង");
    assertThat(Alphabet.ranks(List.of(one, two), name -> name))
        .containsEntry(one, new Rank(1, 0))
        .containsEntry(two, new Rank(0, 1));
  }
}
