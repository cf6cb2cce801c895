package org.sala.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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

@Tag("starts")
@DisplayName("An office with a database of its own")
class RequiredFactorTest {

  private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/admin";

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir Path folder;
  private String base;

  @Test
  @DisplayName("lets its administrator in with a second factor alone, set up at the first log-in")
  void required() throws Exception {
    OfficeFolder.linkPrograms(Files.createDirectory(folder.resolve("database")));
    try (var nodes = Nodes.in(folder)) {
      var node = nodes.start("--sala.second-factor.rule=REQUIRED");
      base = "http://127.0.0.1:" + node.port();
      var database = nodes.sql();
      while (database.sql("select count(*) from act_id_user").query(Long.class).single() == 0) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      assertThat(basic().statusCode()).isEqualTo(401);
      assertThat(basic().body()).contains("/models/");
      var half =
          send(
              LOGIN,
              "application/x-www-form-urlencoded",
              "username=admin&password=" + Nodes.PASSWORD.replace(" ", "+"));
      assertThat(half.statusCode()).as(half.body()).isEqualTo(401);
      assertThat(half.headers().firstValue("X-Sala-Next")).hasValue("/login/");
      var session = half.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
      assertThat(get("/api/admin/state", session).statusCode()).isEqualTo(401);
      assertThat(get("/api/log-in", session).body()).contains("\"isToSetUp\":true");
    }
  }

  private HttpResponse<String> basic() throws Exception {
    var logIn = Base64.getEncoder().encodeToString(("admin:" + Nodes.PASSWORD).getBytes());
    return http.send(
        HttpRequest.newBuilder(URI.create(base + "/api/admin/state"))
            .header("Authorization", "Basic " + logIn)
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, String session) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", session).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String path, String type, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
