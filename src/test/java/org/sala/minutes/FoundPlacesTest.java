package org.sala.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sala.SalaTest;
import org.sala.minutes.line.CheckedLine;
import org.sala.minutes.line.Guess;
import org.sala.minutes.line.HeldMeeting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("The place of a line")
class FoundPlacesTest {

  // The communes and sangkats of Kampong Chhnang by district, in the order of their codes.
  private static final List<Integer> COMMUNES = List.of(11, 5, 4, 9, 10, 14, 9, 9);

  @Autowired JdbcClient jdbc;
  @Autowired LineChecks checks;
  @Autowired HeldMeetings meetings;

  private HeldMeeting meeting;

  @BeforeEach
  void forum() {
    var number = "KPC-M-2026-PLACES";
    if (meetings.find(number).isEmpty()) {
      Forums.held(jdbc, number, "2026-04-01");
    }
    meeting = meetings.find(number).orElseThrow();
  }

  private CheckedLine place(String written) {
    return checks
        .with("FORUM", meeting)
        .check(Map.of("subject", "ផ្លូវខូច", "requester.name", "Sok", "place", written));
  }

  @Test
  @DisplayName(
      "can be every commune of the province, by either of its names and that of its district")
  void everyCommune() {
    var communes =
        jdbc.sql(
                """
                select c.code, c.name_en || ', ' || d.name_en as en,
                  'ឃុំ' || c.name_km || ' ស្រុក' || d.name_km as km
                from place c join place d on d.code = c.parent_code
                where c.code like '04____' and d.type <> 'municipality'
                """)
            .query()
            .listOfRows();
    assertThat(
            jdbc.sql("select count(*) from place where code like '04____'")
                .query(Integer.class)
                .single())
        .isEqualTo(COMMUNES.stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(71);
    assertThat(communes)
        .allSatisfy(
            commune -> {
              for (var name : List.of("en", "km")) {
                var line = place((String) commune.get(name));
                assertThat(line.fields().get("placeCode"))
                    .as("%s %s", commune, line.problems())
                    .isEqualTo(commune.get("code"));
              }
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Kg Chhnang municipality,0403",
    "Krong Kg. Chhnang,0403",
    "Kompong Leng district,0404",
    "srok Kampong Leaeng,0404",
    "Kg. Leng district,0404",
    "Rolea B'ier district,0406",
    "srok Rolea Bier,0406",
    "Roleaphier district,0406",
    "Samaki Meanchey,0407",
    "Sameakki Mean Chey district,0407",
    "Teuk Phos,0408",
    "Toek Phos,0408",
    "Cholkiri,0402",
    "Baribor district,0401",
    "ឃុំ អញ្ចាញរូង,040101",
    "ឃុំ​អញ្ចាញ​រូង,040101",
  })
  @DisplayName("is found in the spellings that people use")
  void spellings(String written, String code) {
    var line = place(written);
    assertThat(line.fields().get("placeCode")).as("%s", line.problems()).isEqualTo(code);
    assertThat(line.guesses()).extracting(Guess::field).contains("place");
  }

  @Test
  @DisplayName("of another province is named as such, and is not said to be unknown")
  void elsewhere() {
    jdbc.sql(
            """
            insert into place (code, parent_code, type, name_en, name_km, loaded)
            values ('0208', '02', 'district', 'Sangkae', 'សង្កែ', '{}') on conflict do nothing
            """)
        .update();
    try {
      var line = place("Srok Sangkae");
      assertThat(line.fields()).doesNotContainKey("placeCode");
      assertThat(line.problems())
          .filteredOn(problem -> problem.field().equals("place"))
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.text().en()).contains("Sangkae, Battambang");
                assertThat(problem.text().km()).contains("បាត់ដំបង");
              });
      assertThat(place("Sangkae, Battambang province").fields().get("placeCode")).isEqualTo("0208");
      assertThat(place("Xyzzy").problems())
          .anySatisfy(problem -> assertThat(problem.text().en()).contains("no place"));
    } finally {
      jdbc.sql("delete from place where code = '0208'").update();
    }
  }
}
