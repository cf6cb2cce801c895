package org.sala.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long Sala takes until health says UP, and how much memory it then holds, on Linux: {@code
 * ./mvnw -DskipTests package && ./mvnw -Pbench test -Dtest=StartBench}. The table stands in {@code
 * target/start.txt}.
 */
@DisplayName("Bench of a start")
class StartBench {

  private static final int PORT = 8099;
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final String ZONE = "-Duser.timezone=Asia/Phnom_Penh";

  @TempDir Path folder;

  private final StringBuilder table = new StringBuilder();

  @Test
  void start() throws Exception {
    var settings =
        new EmbeddedDatabaseProperties(folder.resolve("database"), Duration.ofMinutes(1));
    table.append(
        "%d processors, Java %s, %s%n%-44s %8s %8s %12s%n"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                System.getProperty("os.version"),
                "",
                "wall s",
                "CPU s",
                "resident MB"));
    try (var database = EmbeddedDatabase.start(settings, "http://localhost:" + PORT)) {
      var office = OfficeSettings.of(database);
      var extracted = extract();
      var archive = "-XX:SharedArchiveFile=" + folder.resolve("sala.jsa");
      measure("first start, tables made", office, "-jar", jar().toString());
      measure("one jar", office, "-jar", jar().toString());
      measure("extracted", office, "-jar", extracted);
      measure(
          "training (classes written at its end)",
          office,
          "-XX:ArchiveClassesAtExit=" + folder.resolve("sala.jsa"),
          "-XX:+UseSerialGC",
          "-jar",
          extracted);
      measure(
          "as in the image: classes shared, serial GC",
          office,
          archive,
          "-XX:+UseSerialGC",
          "-jar",
          extracted);
      measure(
          "the same, first compiler alone",
          office,
          archive,
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-jar",
          extracted);
    }
    measure(
        "demonstration's first start (as spring-boot:run)",
        Map.of("SALA_EMBEDDEDDATABASE_DIRECTORY", folder.resolve("demonstration").toString()),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        "org.sala.SalaApplication");
    Files.writeString(Path.of("target/start.txt"), table);
    System.out.println(table);
  }

  private static Path jar() throws IOException {
    try (var files = Files.newDirectoryStream(Path.of("target"), "sala-*.jar")) {
      for (var file : files) {
        return file;
      }
    }
    throw new IllegalStateException(
        "There is no target/sala-*.jar. Make it: ./mvnw -DskipTests package");
  }

  private String extract() throws Exception {
    var to = folder.resolve("extracted");
    var tool =
        new ProcessBuilder(
                JAVA.toString(),
                "-Djarmode=tools",
                "-jar",
                jar().toString(),
                "extract",
                "--destination",
                to.toString())
            .start();
    assertThat(tool.waitFor()).isZero();
    return to.resolve(jar().getFileName()).toString();
  }

  private void measure(String what, Map<String, String> environment, String... arguments)
      throws Exception {
    var command = new ArrayList<>(List.of(JAVA.toString(), ZONE));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(new File("target/start.log"));
    builder.environment().putAll(environment);
    builder.environment().put("SERVER_PORT", String.valueOf(PORT));
    var start = System.nanoTime();
    var sala = builder.start();
    try {
      while (!isUp()) {
        assertThat(sala.isAlive()).as("it ended: see target/start.log").isTrue();
        TimeUnit.MILLISECONDS.sleep(50);
      }
      var wall = (System.nanoTime() - start) / 1e9;
      var cpu = sala.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
      table.append(
          "%-44s %8.1f %8.1f %12d%n".formatted(what, wall, cpu, residentMegabytes(sala.pid())));
    } finally {
      sala.destroy();
      sala.waitFor();
    }
  }

  private static boolean isUp() {
    try {
      var call =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + PORT + "/actuator/health").toURL().openConnection();
      return call.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static long residentMegabytes(long process) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }
}
