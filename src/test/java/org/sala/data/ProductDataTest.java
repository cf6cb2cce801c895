package org.sala.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.SalaTest;
import org.sala.office.OfficeSettings;
import org.sala.office.SettingsProblem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SalaTest
@DisplayName("The product's data files")
class ProductDataTest {

  @Autowired ProductData data;
  @Autowired JdbcTemplate jdbc;
  @Autowired JdbcClient client;
  @Autowired ObjectMapper json;
  @Autowired TransactionTemplate transactions;

  @Test
  @DisplayName("are loaded once: 53 units, 16 categories, 88 holidays, 25 provinces")
  void loaded() {
    data.load();
    assertThat(count("unit")).isEqualTo(53);
    assertThat(count("category")).isEqualTo(16);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from holiday where source <> 'administrator'", Long.class))
        .isEqualTo(88);
    assertThat(
            jdbc.queryForObject("select count(*) from place where parent_code is null", Long.class))
        .isEqualTo(25);
  }

  @Test
  @DisplayName("do not overwrite what an administrator changed, and do update what nobody touched")
  void administratorsChangeStays() {
    jdbc.update("update unit set name_en = 'Renamed by the administrator' where code = 'DEP-TOUR'");
    jdbc.update(
        "update unit set name_en = 'Old', loaded = loaded || '{\"name_en\":\"Old\"}' where code ="
            + " 'DEP-COM'");
    data.load();
    assertThat(name("DEP-TOUR")).isEqualTo("Renamed by the administrator");
    assertThat(name("DEP-COM")).isEqualTo("Department of Commerce");
  }

  @Test
  @DisplayName("are joined by the gazetteer of the setting sala.gazetteer.file")
  void gazetteer(@TempDir Path folder) throws Exception {
    var file =
        Files.writeString(
            folder.resolve("gazetteer.csv"),
            "code,parent_code,type,name_en,name_km\n0102,01,district,Mongkol Borey,មង្គលបូរី\n");
    new ProductData(client, json, of(file)).load();
    assertThat(jdbc.queryForObject("select name_km from place where code = '0102'", String.class))
        .isEqualTo("មង្គលបូរី");
  }

  @Test
  @DisplayName("take no column from a file: what its first line says is held against the table")
  void columns(@TempDir Path folder) throws Exception {
    for (var header :
        List.of(
            "code;parent_code;type;name_en;name_km",
            "code,parent_code,type,name_en",
            "code,parent_code,type,name_en,\"name_km) select 1; drop table place; --\"")) {
      var file = Files.writeString(folder.resolve("other.csv"), header + "\n0102,01,x,y,z\n");
      assertThatThrownBy(() -> new ProductData(client, json, of(file)).load())
          .isInstanceOf(SettingsProblem.class)
          .hasMessageContaining("sala.gazetteer.file (SALA_GAZETTEER_FILE) names " + file)
          .hasMessageContaining("code,parent_code,type,name_en,name_km");
    }
  }

  @Test
  @DisplayName("may begin with the mark that spreadsheet programs write")
  void byteOrderMark(@TempDir Path folder) throws Exception {
    var file =
        Files.writeString(
            folder.resolve("marked.csv"),
            "\uFEFFcode,parent_code,type,name_en,name_km\n0103,01,district,Phnum Srok,ភ្នំស្រុក\n");
    new ProductData(client, json, of(file)).load();
    assertThat(jdbc.queryForObject("select name_en from place where code = '0103'", String.class))
        .isEqualTo("Phnum Srok");
  }

  @Test
  @DisplayName("are those of the office's folder where it has them; what was loaded before stays")
  void ofTheOffice(@TempDir Path folder) throws Exception {
    var units = OfficeTables.textOf("data/units.csv");
    Files.writeString(
        folder.resolve("units.csv"),
        units.replaceFirst("(?m)^DEP-CULT,.*\n", "")
            + "DEP-ELEC,electricity,province,department,Department of Electricity,អគ្គិសនី,,,\n");
    var office = new OfficeSettings("BTB", "02", null, folder, false);
    transactions.executeWithoutResult(
        status -> {
          jdbc.update("update unit set name_en = 'Renamed here' where code = 'DEP-TOUR'");
          new ProductData(client, json, office).load();
          assertThat(name("DEP-ELEC")).isEqualTo("Department of Electricity");
          assertThat(name("DEP-CULT")).isNotNull();
          assertThat(name("DEP-TOUR")).isEqualTo("Renamed here");
          status.setRollbackOnly();
        });
  }

  @Test
  @DisplayName("give no code of the database to another unit: that is told, and nothing is loaded")
  void codesAreNotReused(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("units.csv"),
        OfficeTables.textOf("data/units.csv").replace("DEP-CULT,", "DEP-ARTS,"));
    var office = new OfficeSettings("BTB", "02", null, folder, false);
    assertThatThrownBy(
            () ->
                transactions.executeWithoutResult(
                    status -> new ProductData(client, json, office).load()))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining("sala.data.folder (SALA_DATA_FOLDER) names " + folder)
        .hasMessageContaining("which gives another code what a row of the database has");
    assertThat(count("unit")).isEqualTo(53);
  }

  private static OfficeSettings of(Path gazetteer) {
    return new OfficeSettings("KPC", "04", gazetteer, null, true);
  }

  private long count(String table) {
    return jdbc.queryForObject("select count(*) from " + table, Long.class);
  }

  private String name(String unit) {
    return jdbc.queryForObject("select name_en from unit where code = ?", String.class, unit);
  }
}
