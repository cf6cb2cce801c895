package org.sala.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The search key")
class SearchKeyTest {

  @ParameterizedTest(name = "takes {0} and {1} for the same: {2}")
  @CsvSource({
    "ខ្ញុំ,ខ្ញំុ,the order of vowel and nikahit",
    "ស្ត្រី,ស្ដ្រី,coeng-da and coeng-ta",
    "ស្ត្រី,ស្រ្តី,coeng-ro before or after another",
    "សំណើ,សំណេី,a vowel typed as two",
    "ម៉ោង,មោ៉ង,the shifter before or after the vowel",
    "កំពង់\u200Bឆ្នាំង,កំពង់ឆ្នាំង,a zero-width space",
    "ក្រុម\u200Cហ៊ុន,ក្រុមហ៊ុន,a zero-width non-joiner",
    "ផ្សេង ៗ,ផ្សេងៗ,a space before the repetition sign",
    "ភូមិ ៣,ភូមិ 3,Khmer and Latin digits",
    "  Stung   TRENG ,stung treng,case and spaces",
    "Café,cafe,diacritics"
  })
  void folds(String one, String other, String because) {
    assertThat(SearchKey.of(one)).isEqualTo(SearchKey.of(other));
    assertThat(SearchKey.indexed(one)).isEqualTo(SearchKey.indexed(other));
  }

  @ParameterizedTest(name = "keeps {0} and {1} apart")
  @CsvSource({"ការងារ,ការ", "ដី,តី", "កា,ការ", "ខ្មែរ,ខ្មេរ"})
  void keepsApart(String one, String other) {
    assertThat(SearchKey.of(one)).isNotEqualTo(SearchKey.of(other));
    assertThat(SearchKey.indexed(one)).isNotEqualTo(SearchKey.indexed(other));
  }

  @Test
  @DisplayName("is empty for nothing, and lets a part of a text be found in the whole")
  void parts() {
    assertThat(SearchKey.of(null)).isEmpty();
    assertThat(SearchKey.indexed(null, " ")).isEmpty();
    assertThat(SearchKey.indexed("ប្រាក់ឈ្នួលបើកយឺតនៅរោងចក្រ"))
        .contains(SearchKey.indexed("បើកយឺត"));
    assertThat(SearchKey.indexed("ប្រាក់ឈ្នួល")).matches("[a-z0-9]+");
  }
}
