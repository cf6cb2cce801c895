package org.sala.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sala.SalaTest;
import org.sala.minutes.line.Gazetteer;
import org.sala.minutes.line.PlaceOffers;
import org.sala.minutes.line.PlaceOffers.Offer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("The places that are offered while somebody types")
class OfferedPlacesTest {

  @Autowired JdbcClient jdbc;

  private List<Offer> offered(String typed) {
    return new PlaceOffers(new Gazetteer(jdbc), "04").of(typed);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "រលា,0406",
    "ឃុំពន្លៃ,040110",
    "Pon,040110",
    "kompong len,0404",
    "Kampong Leaeng,0404",
    "Rolea B'ier,0406",
    "rolea bi,0406",
    "មានជ័យ,0407",
    "040101,040101",
    "០៤០១០១,040101",
    "khum Chak,040103",
    "Battamb,02",
  })
  @DisplayName("hold the one that is meant")
  void hold(String typed, String code) {
    assertThat(offered(typed)).extracting(Offer::code).contains(code);
  }

  @Test
  @DisplayName(
      "are at most ten, those that begin so before those that hold it, and tell homonyms apart")
  void tellApart() {
    assertThat(offered("k")).hasSize(10);
    var tralach = offered("Kampong Tralach");
    assertThat(tralach).hasSizeGreaterThan(1).first().extracting(Offer::code).isEqualTo("0405");
    assertThat(tralach).extracting(offer -> offer.within().en()).doesNotHaveDuplicates();
    assertThat(tralach)
        .filteredOn(offer -> offer.code().length() == 6)
        .first()
        .satisfies(
            commune ->
                assertThat(commune.within().en()).isEqualTo("Kampong Tralach, Kampong Chhnang"));
    assertThat(offered("kampong ch").get(0).code()).startsWith("04");
  }

  @Test
  @DisplayName("are none for nothing, for a kind alone, and for what is no place")
  void none() {
    assertThat(offered(" ")).isEmpty();
    assertThat(offered("ឃុំ")).isEmpty();
    assertThat(offered("Xyzzy quux")).isEmpty();
    assertThat(offered("<script>")).isEmpty();
  }
}
