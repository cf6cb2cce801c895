package org.sala.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Text for an old Khmer font")
class LegacyFontTest {

  @ParameterizedTest
  @DisplayName("is known by its capitals and signs within words")
  @ValueSource(
      strings = {
        "shCIBkmµkr",
        "kMBg;Elg",
        "eragcRkminánebIkR)ak;ExtulaeT",
        "sMNUmBrrbs;shKmn_",
        "XuMsgáat;"
      })
  void known(String text) {
    assertThat(LegacyFont.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @DisplayName("is no text that people write in Latin letters, and no Khmer")
  @ValueSource(
      strings = {
        "The owner (Wang Wei) of the factory iPhone",
        "NGOs/CSOs and e-mail",
        "https://example.org/aB?x=1&yZ=2",
        "McDonald's and eBay",
        "R&D;QA",
        "café's déjà-vu",
        "CCHR/ADHOC/LICADHO",
        "Kampong-Chhnang (KPC)",
        "Nguyễn Thị Hòa fishing group",
        "Wages:late;bonus:none",
        "រោងចក្រ R)ak;ExtulaeT",
        ""
      })
  void other(String text) {
    assertThat(LegacyFont.isIn(text)).isFalse();
  }
}
