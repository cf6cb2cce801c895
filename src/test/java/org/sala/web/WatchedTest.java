package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.Office;
import org.sala.Programs;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.TestSocketUtils;

@SalaTest
@DisplayName("Sala is watched from outside")
class WatchedTest {

  private static final Path FILES = Path.of("docker", "monitoring");
  private static final String TOKEN = "the-token-of-the-tests";
  private static final Pattern METRIC = Pattern.compile("(?m)^(sala_\\w+?)(?:\\{.*})? (\\S+)$");

  private static final int PROMETHEUS_PORT = TestSocketUtils.findAvailableTcpPort();

  private static final HttpClient ASKING =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  @TempDir Path folder;

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("by its metrics, which open to a token and to administrators and to nobody else")
  void token() throws IOException {
    assertThat(metrics("Bearer " + TOKEN)).isEqualTo(200);
    assertThat(metrics("Bearer " + TOKEN + "x")).isEqualTo(401);
    assertThat(metrics("Bearer ")).isEqualTo(401);
    assertThat(Caller.nobody(port).get("/actuator/prometheus").statusCode()).isEqualTo(401);
    assertThat(Caller.basic(port, "admin", "demo").get("/actuator/prometheus").statusCode())
        .isEqualTo(200);
    for (var user : List.of("governor", "auditor", "process-owner", "desk")) {
      assertThat(Caller.basic(port, user, "demo").get("/actuator/prometheus").statusCode())
          .as(user)
          .isEqualTo(403);
    }
    for (var other :
        List.of("/actuator/info", "/actuator/metrics", "/api/admin/state", "/api/requests")) {
      var answer = Caller.nobody(port).with("Authorization", "Bearer " + TOKEN).get(other);
      assertThat(answer.statusCode()).as(other).isEqualTo(401);
    }
  }

  @Test
  @DisplayName("by the health of each part, which says UP or DOWN to anybody and no more")
  void parts() throws IOException {
    var stranger = Caller.nobody(port);
    var parts =
        List.of("database", "diskSpace", "clock", "administratorHealth", "jobs", "audit", "signOn");
    for (var part : parts) {
      var answer = stranger.get("/actuator/health/" + part);
      assertThat(answer.statusCode()).as(part).isIn(200, 503);
      assertThat(answer.body()).as(part).matches("\\{\"status\":\"\\w+\"\\}");
    }
    assertThat(stranger.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(stranger.get("/actuator/health").body()).doesNotContain("details", "problem");
  }

  private int metrics(String authorization) throws IOException {
    return Caller.nobody(port)
        .with("Authorization", authorization)
        .get("/actuator/prometheus")
        .statusCode();
  }

  @Test
  @DisplayName("by figures that a recount of the office gives as well")
  void figures() throws IOException {
    office.itIs("2026-06-01T09:00");
    office.receive();
    office.itIs("2026-06-01T09:05");
    var before = figure("sala_requests_received_total");
    assertThat(before).isEqualTo(count("select count(*) from request"));
    office.receive();
    assertThat(figure("sala_requests_received_total"))
        .as("kept for half a minute")
        .isEqualTo(before);
    office.itIs("2026-06-01T09:06");
    assertThat(figure("sala_requests_received_total")).isEqualTo(before + 1);
    assertThat(figure("sala_requests_open"))
        .isEqualTo(count("select count(*) from request where closed_at is null"));
    var late = figure("sala_requests_late");
    assertThat(figure("sala_tasks_unassigned_oldest_seconds")).isGreaterThanOrEqualTo(360);
    assertThat(figure("sala_jobs_failed"))
        .isEqualTo(count("select count(*) from act_ru_job where retries_ = 0"));
    var sessions = figure("sala_sessions");
    Caller.session(port, "labour-officer");
    assertThat(figure("sala_sessions")).isEqualTo(sessions + 1);
    office.itIs("2028-06-01T09:05"); // nothing that is due is done
    assertThat(figure("sala_requests_late")).isGreaterThanOrEqualTo(late + 2);
    assertThat(figure("sala_jobs_late")).isPositive();
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private double figure(String name) throws IOException {
    return METRIC
        .matcher(scraped())
        .results()
        .filter(found -> found.group(1).equals(name))
        .mapToDouble(found -> Double.parseDouble(found.group(2)))
        .sum();
  }

  private String scraped() throws IOException {
    return Caller.nobody(port)
        .with("Authorization", "Bearer " + TOKEN)
        .get("/actuator/prometheus")
        .body();
  }

  @Test
  @DisplayName(
      "by Debian's Prometheus: every expression of the dashboard and of the alerts finds a series")
  void prometheus() throws Exception {
    Caller.basic(port, "desk", "demo").get("/api/requests");
    var watching = start();
    try {
      var silent = new LinkedHashSet<>(expressions());
      assertThat(silent).hasSizeGreaterThan(20);
      var until = System.nanoTime() + 60_000_000_000L;
      while (!silent.isEmpty() && System.nanoTime() < until) {
        silent.removeIf(expression -> gives(expression));
        Thread.onSpinWait();
      }
      assertThat(silent).as("expressions without a series").isEmpty();
    } finally {
      watching.destroy();
      watching.waitFor();
    }
  }

  private Process start() throws IOException {
    var own =
        Files.readString(FILES.resolve("prometheus.yml"))
            .replace("127.0.0.1:8080", "127.0.0.1:" + port)
            .replace("_interval: 30s", "_interval: 1s");
    Files.writeString(folder.resolve("prometheus.yml"), own);
    Files.writeString(folder.resolve("sala-token"), TOKEN + "\n");
    Files.copy(FILES.resolve("alerts.yml"), folder.resolve("alerts.yml"));
    return new ProcessBuilder(
            Programs.PROMETHEUS.path().toString(),
            "--config.file=" + folder.resolve("prometheus.yml"),
            "--storage.tsdb.path=" + folder.resolve("data"),
            "--web.listen-address=127.0.0.1:" + PROMETHEUS_PORT)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  private static boolean gives(String expression) {
    var query =
        "http://127.0.0.1:%d/api/v1/query?query=%s"
            .formatted(PROMETHEUS_PORT, URLEncoder.encode(expression, StandardCharsets.UTF_8));
    try {
      var answer =
          ASKING.send(
              HttpRequest.newBuilder(URI.create(query)).timeout(Duration.ofSeconds(5)).build(),
              BodyHandlers.ofString());
      return answer.statusCode() == 200
          && !JsonPath.<List<?>>read(answer.body(), "$.data.result").isEmpty();
    } catch (IOException e) {
      return false; // it is not up yet
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As they stand, but a comparison is asked for its truth, and there is no week before. */
  private static Set<String> expressions() throws IOException {
    var found = new LinkedHashSet<String>();
    List<String> shown =
        JsonPath.read(
            Files.readString(FILES.resolve("sala-dashboard.json")), "$.panels[*].targets[*].expr");
    found.addAll(shown);
    var alerts = Files.readString(FILES.resolve("alerts.yml"));
    var rules =
        Pattern.compile("expr: (?:>-\\s+)?(.*?)\\n        for:", Pattern.DOTALL).matcher(alerts);
    while (rules.find()) {
      found.add(
          rules
              .group(1)
              .replaceAll("absent\\((.*)\\)", "$1")
              .replaceAll(" offset 1w", "")
              .replaceAll(" (>=|<=|==|>|<) ", " $1 bool "));
    }
    return found;
  }

  @Test
  @DisplayName("by alerts of which each fires once when it should, and none when all is well")
  void alerts() throws Exception {
    var told = new ArrayList<String>();
    for (var file : List.of("alerts.test.yml", "alerts.weeks.test.yml")) {
      var promtool =
          new ProcessBuilder(Programs.PROMTOOL.path().toString(), "test", "rules", file)
              .directory(FILES.toFile())
              .redirectErrorStream(true)
              .start();
      told.add(new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      assertThat(promtool.waitFor()).as(told.toString()).isZero();
    }
    assertThat(told).allMatch(each -> each.contains("SUCCESS"));
    var named =
        Pattern.compile("alert: (\\w+)").matcher(Files.readString(FILES.resolve("alerts.yml")));
    var tried =
        Files.readString(FILES.resolve("alerts.test.yml"))
            + Files.readString(FILES.resolve("alerts.weeks.test.yml"));
    while (named.find()) {
      assertThat(tried).contains('"' + named.group(1) + '"');
    }
  }
}
