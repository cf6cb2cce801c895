package org.sala.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.sala.office.OfficeSettings;

@DisplayName("A folder with the data files of another province")
class UsableDataTest {

  private static final String UNITS =
      "code,key,level,kind,name_en,name_km,heads_group,officers_group,inspectors_group";

  @TempDir Path folder;

  @BeforeEach
  void places() throws IOException {
    file("places.csv", "code,parent_code,type,name_en,name_km\n0201,02,district,Banan,បាណន់\n");
  }

  @ParameterizedTest(name = "{2}")
  @DisplayName("is told what is wrong in which file and line, before anything starts")
  @CsvFileSource(
      resources = "/wrong-data.csv",
      delimiter = '|',
      quoteCharacter = '\u0000',
      numLinesToSkip = 1,
      emptyValue = "")
  void wrong(String name, String content, String told) throws IOException {
    var text = content == null ? "" : content.replace("{units}", UNITS).replace("%", "\n");
    file(name, text);
    var setting =
        name.equals("places.csv")
            ? "sala.gazetteer.file (SALA_GAZETTEER_FILE)"
            : "sala.data.folder (SALA_DATA_FOLDER)";
    assertThat(UsableData.problems(office()))
        .singleElement()
        .asString()
        .contains(setting + " names " + folder.resolve(name) + ", ", told)
        .contains(". Allowed is ")
        .doesNotContain("\n", "Exception");
  }

  @Test
  @DisplayName(
      "may hold what a spreadsheet program writes: a mark at the beginning, and semicolons")
  void ofSpreadsheets() throws IOException {
    file(
        "holidays.csv",
        "\uFEFFdate;name_en;name_km;kind;certainty;source\r\n"
            + "2027-01-01;New Year, the first;ចូលឆ្នាំ;fixed;official;\"decree; of 2026\"\r\n\r\n");
    file("places.csv", "code;parent_code;type;name_en;name_km\n0201;02;district;Banan;បាណន់\n");
    assertThat(UsableData.problems(office())).isEmpty();
    assertThat(new OfficeTables(office()).rows(DataTable.HOLIDAYS))
        .singleElement()
        .satisfies(
            day -> {
              assertThat(day.get("name_en")).isEqualTo("New Year, the first");
              assertThat(day.get("source")).isEqualTo("decree; of 2026");
            });
  }

  @Test
  @DisplayName("stands in for Sala's own files where it has one, and only there")
  void instead() throws IOException {
    file("units.csv", OfficeTables.textOf("data/units.csv").replace("Department of Tourism", "X"));
    var tables = new OfficeTables(office());
    assertThat(UsableData.problems(office())).isEmpty();
    assertThat(tables.rows(DataTable.UNITS)).extracting(row -> row.get("name_en")).contains("X");
    assertThat(tables.rows(DataTable.CATEGORIES))
        .isEqualTo(OfficeTables.ofTheProduct(DataTable.CATEGORIES));
    assertThat(tables.rows(DataTable.PLACES))
        .hasSize(OfficeTables.ofTheProduct(DataTable.PLACES).size() + 1);
  }

  @Test
  @DisplayName("leaves the groups of the governors and of the desk, to which the models give tasks")
  void groups() throws IOException {
    file(
        "units.csv",
        OfficeTables.textOf("data/units.csv")
            .replace("one-window-heads,desk,", "one-window-heads,window,"));
    assertThat(UsableData.problems(office()).get(0))
        .contains("has the groups [one-window-heads, window, one-window-inspectors]")
        .contains("Allowed is for OWSU: [one-window-heads, desk, one-window-inspectors]");
  }

  @Test
  @DisplayName("may be written in another encoding by mistake, and is told so")
  void encoding() throws IOException {
    Files.write(folder.resolve("units.csv"), (UNITS + "\né").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(UsableData.problems(office()).get(0)).contains("units.csv, which is not in UTF-8");
  }

  private void file(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private OfficeSettings office() {
    return new OfficeSettings("BTB", "02", folder.resolve("places.csv"), folder, false);
  }
}
