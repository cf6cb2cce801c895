package org.sala.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.sala.CountedStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import plain.CountsDoor;

/** A server in a process of its own, with a database of its own and the people of one unit. */
class MeasuredServer implements AutoCloseable {

  private static final Map<String, List<String>> PEOPLE =
      Map.of(
          "desk", List.of("desk"),
          "labour-head", List.of("labour-heads"),
          "labour-officer", List.of("labour-officers", "labour-inspectors"));
  private static final int PROCESS_DEFINITION = 6;
  private static final int PROCESS_INSTANCE = 8;

  private final Process process;
  private final int port;
  final RestLives lives;

  private MeasuredServer(Process process, int port, RestLives lives) {
    this.process = process;
    this.port = port;
    this.lives = lives;
  }

  /** What a server has sent to its database. */
  record Sent(long statements, long rows) {}

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
            "SALA_SECONDFACTOR_KEY", "5a".repeat(32),
            "SALA_SECONDFACTOR_RULE", "OPTIONAL",
            "SALA_ADMIN_ID", "admin",
            "SALA_ADMIN_PASSWORD", RestLives.PASSWORD);
    var server =
        start("sala", "org.sala.SalaApplication", "operaton", database, port, settings, flags);
    // Over HTTP each would need a second person.
    var source = new DriverManagerDataSource(database, "postgres", "postgres");
    server.people(
        (person, group) ->
            JdbcClient.create(source)
                .sql("insert into act_id_membership (user_id_, group_id_) values (?, ?)")
                .params(person, group)
                .update());
    return server;
  }

  /**
   * The engine as it comes, with rights and full history.
   *
   * @param engine camunda or operaton
   */
  static MeasuredServer plain(String engine, String database, int port, List<String> flags)
      throws Exception {
    var prefix = engine + ".bpm.";
    var settings =
        Map.of(
            "spring.datasource.hikari.maximum-pool-size",
            "20",
            "plain.engine",
            engine,
            prefix + "authorization.enabled",
            "true",
            prefix + "history-level",
            "full",
            prefix + "auto-deployment-enabled",
            "false",
            prefix + "metrics.enabled",
            "false",
            prefix + "admin-user.id",
            "admin",
            prefix + "admin-user.password",
            RestLives.PASSWORD,
            prefix + "generic-properties.properties.history-time-to-live",
            "P365D",
            prefix + "generic-properties.properties.general-resource-whitelist-pattern",
            "[a-zA-Z0-9-]+");
    // Operaton reads FEEL with the library of the other one.
    var other = engine.equals("camunda") ? "operaton" : "camunda/bpm";
    var json = Map.of("SPRING_APPLICATION_JSON", new ObjectMapper().writeValueAsString(settings));
    var server = start(engine, "plain.PlainServer", other, database, port, json, flags);
    try {
      server.furnish(port);
      return server;
    } catch (Exception | AssertionError e) {
      server.close();
      throw e;
    }
  }

  private void furnish(int port) throws Exception {
    for (var group : List.of("desk", "labour-heads", "labour-officers", "labour-inspectors")) {
      lives.send(
          "admin",
          "POST",
          "/engine-rest/group/create",
          Map.of("id", group, "name", group, "type", "UNIT"));
      grant(group, PROCESS_DEFINITION, "READ", "CREATE_INSTANCE");
      grant(group, PROCESS_INSTANCE, "CREATE");
    }
    people(
        (person, group) ->
            lives.send("admin", "PUT", "/engine-rest/group/" + group + "/members/" + person, null));
    deploy(port);
  }

  /** CPU seconds that the process has used so far. */
  double cpuSeconds() {
    return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  /** What it has sent to its database so far. */
  Sent sent() throws Exception {
    var url = URI.create("http://127.0.0.1:" + (port + CountsDoor.ABOVE));
    try (var answer = url.toURL().openStream()) {
      var counts = new String(answer.readAllBytes(), UTF_8).split(" ");
      return new Sent(Long.parseLong(counts[0]), Long.parseLong(counts[1]));
    }
  }

  private void people(BiConsumer<String, String> join) {
    PEOPLE.forEach(
        (person, groups) -> {
          lives.send(
              "admin",
              "POST",
              "/engine-rest/user/create",
              Map.of(
                  "profile", Map.of("id", person, "firstName", person, "lastName", "Test"),
                  "credentials", Map.of("password", RestLives.PASSWORD)));
          groups.forEach(group -> join.accept(person, group));
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
            // What Sala adds to every start is not for the engine as it comes.
            .filter(entry -> name.equals("sala") || !entry.endsWith("target/classes"))
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
    environment.put(
        "SPRING_MAIN_SOURCES",
        CountedStatements.class.getName() + "," + CountsDoor.class.getName());
    builder.environment().putAll(environment);
    var process = builder.start();
    while (!answers(port)) {
      assertThat(process.isAlive()).as("see target/throughput-%s.log", name).isTrue();
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return new MeasuredServer(process, port, new RestLives(port, name.equals("sala")));
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
