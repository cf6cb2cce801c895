package org.sala.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.OfficeFolder;

/** A first start with a folder of data, in a process of its own: {@code ./mvnw -Pstarts test}. */
@Tag("starts")
@DisplayName("An office of another province")
class AnotherProvinceTest {

  private static final String REQUEST =
      """
      {"channel":"PHONE","category":"WATER","placeCode":"0201","subject":"Canal","narrative":"Two breaks.",
       "requester":{"kind":"UNKNOWN"}}
      """;

  @TempDir Path folder;

  @Test
  @DisplayName("begins with its own units, holidays and places, and receives requests of its own")
  void begins() throws Exception {
    OfficeFolder.linkPrograms(Files.createDirectory(folder.resolve("database")));
    try (var nodes = Nodes.in(folder)) {
      var node =
          nodes.start(
              "--sala.office=BTB",
              "--sala.province=02",
              "--sala.gazetteer.file=",
              "--sala.data.folder=" + data());
      var database = nodes.sql();
      // The administrator is made last.
      while (database.sql("select count(*) from act_id_user").query(Long.class).single() == 0) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      assertThat(database.sql("select code from unit").query(String.class).list())
          .hasSize(53)
          .contains("DEP-ELEC")
          .doesNotContain("DEP-TOUR");
      assertThat(database.sql("select id_ from act_id_group").query(String.class).list())
          .contains("electricity-heads")
          .doesNotContain("tourism-heads");
      assertThat(database.sql("select name_en from holiday").query(String.class).list())
          .containsExactly("New Year, the first");
      nodes.person("sokha", "desk");
      assertThat(received(node.port())).contains("\"BTB-");
    }
  }

  private Path data() throws Exception {
    var data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(
        data.resolve("units.csv"),
        Files.readString(Path.of("src/main/resources/data/units.csv"))
                .replaceFirst("(?m)^DEP-TOUR,.*\n", "")
            + "DEP-ELEC,electricity,province,department,Department of Electricity,អគ្គិសនី,"
            + "electricity-heads,electricity-officers,electricity-inspectors\n");
    Files.writeString(
        data.resolve("holidays.csv"),
        "\uFEFFdate;name_en;name_km;kind;certainty;source\n"
            + "2027-01-01;New Year, the first;ចូលឆ្នាំ;fixed;official;decree\n");
    Files.writeString(
        data.resolve("places.csv"),
        "code,parent_code,type,name_en,name_km\n0201,02,district,Banan,បាណន់\n");
    return data;
  }

  private static String received(int port) throws Exception {
    var login = Base64.getEncoder().encodeToString(("sokha:" + Nodes.PASSWORD).getBytes());
    var call =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/requests"))
            .header("Authorization", "Basic " + login)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "another-province")
            .POST(BodyPublishers.ofString(REQUEST))
            .build();
    return HttpClient.newHttpClient().send(call, BodyHandlers.ofString()).body();
  }
}
