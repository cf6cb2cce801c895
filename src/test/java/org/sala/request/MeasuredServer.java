package org.sala.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A server in a process of its own, with a database of its own and the people of one unit. */
class MeasuredServer implements AutoCloseable {

  private static final Map<String, String> PEOPLE =
      Map.of("desk", "desk", "labour-head", "labour-heads", "labour-officer", "labour-officers");
  private static final int PROCESS_DEFINITION = 6;
  private static final int PROCESS_INSTANCE = 8;

  private final Process process;
  final RestLives lives;

  private MeasuredServer(Process process, RestLives lives) {
    this.process = process;
    this.lives = lives;
  }

  /** Sala as an office runs it. */
  static MeasuredServer sala(String database, int port, List<String> flags) throws Exception {
    var settings =
        Map.of(
            "SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", "20",
            "SALA_OFFICE", "KPC",
            "SALA_PROVINCE", "04",
            "SALA_GAZETTEER_FILE", "src/main/resources/data/places.csv",
            "SALA_OFFICEHOURS_OPENS", "07:30",
            "SALA_OFFICEHOURS_CLOSES", "17:30",
            "SALA_ADMIN_ID", "admin",
            "SALA_ADMIN_PASSWORD", RestLives.PASSWORD);
    var server =
        start("sala", "org.sala.SalaApplication", "operaton", database, port, settings, flags);
    server.people();
    return server;
  }

  /**
   * The engine as it comes, with rights and full history.
   *
   * @param engine camunda or operaton
   */
  static MeasuredServer plain(String engine, String database, int port, List<String> flags)
      throws Exception {
    var prefix = engine.toUpperCase(java.util.Locale.ROOT) + "_BPM_";
    var settings =
        Map.of(
            "SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE",
            "20",
            "PLAIN_ENGINE",
            engine,
            prefix + "AUTHORIZATION_ENABLED",
            "true",
            prefix + "HISTORYLEVEL",
            "full",
            prefix + "AUTODEPLOYMENTENABLED",
            "false",
            prefix + "METRICS_ENABLED",
            "false",
            prefix + "ADMINUSER_ID",
            "admin",
            prefix + "ADMINUSER_PASSWORD",
            RestLives.PASSWORD,
            prefix + "GENERICPROPERTIES_PROPERTIES_HISTORYTIMETOLIVE",
            "P365D");
    var other = engine.equals("camunda") ? "operaton" : "camunda";
    var server = start(engine, "plain.PlainServer", other, database, port, settings, flags);
    for (var group : List.of("desk", "labour-heads", "labour-officers")) {
      server.lives.send(
          "admin",
          "POST",
          "/engine-rest/group/create",
          Map.of("id", group, "name", group, "type", "UNIT"));
      server.grant(group, PROCESS_DEFINITION, "READ", "CREATE_INSTANCE");
      server.grant(group, PROCESS_INSTANCE, "CREATE");
    }
    server.people();
    server.deploy(port);
    return server;
  }

  /** CPU seconds that the process has used so far. */
  double cpuSeconds() {
    return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  private void people() {
    PEOPLE.forEach(
        (person, group) -> {
          lives.send(
              "admin",
              "POST",
              "/engine-rest/user/create",
              Map.of(
                  "profile", Map.of("id", person, "firstName", person, "lastName", "Test"),
                  "credentials", Map.of("password", RestLives.PASSWORD)));
          lives.send("admin", "PUT", "/engine-rest/group/" + group + "/members/" + person, null);
        });
  }

  private void grant(String group, int resource, String... permissions) {
    lives.send(
        "admin",
        "POST",
        "/engine-rest/authorization/create",
        Map.of(
            "type",
            1,
            "permissions",
            List.of(permissions),
            "groupId",
            group,
            "resourceType",
            resource,
            "resourceId",
            "*"));
  }

  private void deploy(int port) throws Exception {
    var boundary = "----measured";
    var body = new StringBuilder();
    part(body, boundary, "name=\"deployment-name\"", "lives");
    for (var root : new String[] {"processes/citizen-request", "forms/citizen-request"}) {
      try (var files = Files.list(Path.of(root))) {
        for (var file : files.toList()) {
          var name = file.getFileName().toString();
          var text =
              Files.readString(file)
                  .replaceAll(
                      "camunda:delegateExpression=\"\\$\\{(\\w+)}\"",
                      "camunda:expression=\"\\${plain.run(execution, '$1')}\"")
                  // The engine itself names no entry of a decision's result without a method call.
                  .replaceAll(
                      "\\$\\{decisionResult\\.(\\w+)}",
                      "\\${decisionResult.getSingleResult().get('$1')}");
          part(body, boundary, "name=\"" + name + "\"; filename=\"" + name + "\"", text);
        }
      }
    }
    body.append("--").append(boundary).append("--\r\n");
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/engine-rest/deployment/create"))
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .header(
                        "Authorization",
                        "Basic "
                            + Base64.getEncoder()
                                .encodeToString(("admin:" + RestLives.PASSWORD).getBytes(UTF_8)))
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static void part(StringBuilder body, String boundary, String name, String content) {
    body.append("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(boundary, name))
        .append(content)
        .append("\r\n");
  }

  private static MeasuredServer start(
      String name,
      String main,
      String without,
      String database,
      int port,
      Map<String, String> settings,
      List<String> flags)
      throws Exception {
    var classPath =
        Arrays.stream(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"))
                    .split(File.pathSeparator))
            .filter(entry -> !entry.contains("org" + File.separator + without + File.separator))
            .collect(Collectors.joining(File.pathSeparator));
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=Asia/Phnom_Penh",
                "-Xmx1g"));
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath, main));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(new File("target/throughput-" + name + ".log"));
    var environment = new LinkedHashMap<>(settings);
    environment.put("SPRING_DATASOURCE_URL", database);
    environment.put("SPRING_DATASOURCE_USERNAME", "postgres");
    environment.put("SPRING_DATASOURCE_PASSWORD", "postgres");
    environment.put("SERVER_PORT", String.valueOf(port));
    builder.environment().putAll(environment);
    var process = builder.start();
    while (!answers(port)) {
      assertThat(process.isAlive()).as("see target/throughput-%s.log", name).isTrue();
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return new MeasuredServer(process, new RestLives(port, name.equals("sala")));
  }

  private static boolean answers(int port) {
    try {
      var url = "http://127.0.0.1:" + port + "/actuator/health";
      return ((HttpURLConnection) URI.create(url).toURL().openConnection()).getResponseCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
