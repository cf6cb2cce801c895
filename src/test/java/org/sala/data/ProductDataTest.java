package org.sala.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("The product's data files")
class ProductDataTest {

  @Autowired ProductData data;
  @Autowired JdbcTemplate jdbc;
  @Autowired JdbcClient client;
  @Autowired ObjectMapper json;

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
        "update unit set name_en = 'Old', loaded = loaded || '{\"name_en\":\"Old\"}' where code = 'DEP-COM'");
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
    new ProductData(client, json, file.toString()).load();
    assertThat(jdbc.queryForObject("select name_km from place where code = '0102'", String.class))
        .isEqualTo("មង្គលបូរី");
  }

  private long count(String table) {
    return jdbc.queryForObject("select count(*) from " + table, Long.class);
  }

  private String name(String unit) {
    return jdbc.queryForObject("select name_en from unit where code = ?", String.class, unit);
  }
}
