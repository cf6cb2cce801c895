package org.sala.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.OfficeFolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTest {

  // The fifth line of PostgreSQL's note.
  private static final int SOCKETS = 4;

  @TempDir private static Path root;

  private Path directory;

  @BeforeEach
  void useAFolderOfItsOwn() throws IOException {
    directory = Files.createTempDirectory(root, "sala");
    OfficeFolder.linkPrograms(directory);
  }

  @Test
  void dataSurviveAStopAndAStart() throws Exception {
    try (EmbeddedDatabase first = start(directory)) {
      sql(first).sql("create table note (words text)").update();
      sql(first).sql("insert into note values ('សំណើ')").update();
    }

    try (EmbeddedDatabase second = start(directory)) {
      assertThat(words(second)).isEqualTo("សំណើ");
    }
  }

  @Test
  void dataSurviveAKillAndTheServerLeftBehindIsReplaced() throws Exception {
    ChildSala.start(directory).destroyForcibly().waitFor();
    ProcessHandle orphan = notedProcess(directory);
    assertThat(orphan.isAlive()).isTrue();

    try (EmbeddedDatabase database = start(directory)) {
      assertThat(words(database)).isEqualTo("ពីកូន");
      assertThat(notedProcess(directory)).isNotEqualTo(orphan);
    }
  }

  @Test
  void aSecondStartFromTheFolderIsRefusedInASentenceAndHarmsNothing() throws Exception {
    Process child = ChildSala.start(directory);

    assertThatThrownBy(() -> start(directory))
        .isInstanceOf(EmbeddedDatabaseProblem.class)
        .hasMessage(
            "Sala is already running from this folder (process %d).".formatted(child.pid())
                + " Open http://localhost:9090 or stop it first.");

    assertThat(child.isAlive()).isTrue();
    child.getOutputStream().close();
    child.waitFor();
    try (EmbeddedDatabase database = start(directory)) {
      assertThat(words(database)).isEqualTo("ពីកូន");
    }
  }

  @Test
  void aNoteWithTheNumberOfAnotherProgramDoesNotEndThatProgram() throws Exception {
    start(directory).close();
    Process stranger = new ProcessBuilder("cat").start();
    note(directory, stranger.pid());

    try (EmbeddedDatabase database = start(directory)) {
      assertThat(stranger.isAlive()).isTrue();
      assertThat(ask(database, "select 1")).isEqualTo("1");
    } finally {
      stranger.destroy();
    }
  }

  @Test
  void aNoteWithTheNumberOfAnotherPostgresqlDoesNotEndIt() throws Exception {
    Path neighbourDirectory = Files.createTempDirectory(root, "neighbour");
    OfficeFolder.linkPrograms(neighbourDirectory);
    start(directory).close();
    try (EmbeddedDatabase neighbour = start(neighbourDirectory)) {
      note(directory, notedProcess(neighbourDirectory).pid());

      try (EmbeddedDatabase database = start(directory)) {
        assertThat(ask(database, "select 1")).isEqualTo("1");
        assertThat(ask(neighbour, "select 1")).isEqualTo("1");
      }
    }
  }

  @Test
  void whatAnInterruptedFirstStartLeftIsThrownAway() throws Exception {
    Files.createDirectories(directory.resolve("postgresql.new/base"));
    Files.writeString(directory.resolve("postgresql.new/postgresql.conf"), "half a line");

    try (EmbeddedDatabase database = start(directory)) {
      assertThat(ask(database, "select 1")).isEqualTo("1");
      assertThat(directory.resolve("postgresql.new")).doesNotExist();
    }
  }

  @Test
  void theServerIsDurableSpeaksKhmerAndListensOnThisComputerOnly() throws Exception {
    try (EmbeddedDatabase database = start(directory)) {
      assertThat(ask(database, "show fsync")).isEqualTo("on");
      assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(Files.readAllLines(directory.resolve("postgresql/postmaster.pid")).get(SOCKETS))
          .isEmpty();
      assertThat(ask(database, "show server_encoding")).isEqualTo("UTF8");
      assertThat(ask(database, "select length('ខ្ញុំ')")).isEqualTo("5");
      assertThat(ask(database, "select 'កំពត' < 'កោះកុង' collate \"km-x-icu\"")).isEqualTo("t");
      assertThat(ask(database, "select rolsuper from pg_roles where rolname = current_user"))
          .isEqualTo("f");
    }
  }

  @Test
  void nobodyLogsInWithoutThePassword() throws Exception {
    try (EmbeddedDatabase database = start(directory)) {
      for (String user : List.of("postgres", "sala")) {
        assertThatThrownBy(
                () -> DriverManager.getConnection(database.getJdbcUrl(), user, "guessed"))
            .hasMessageContaining("password authentication failed");
      }
    }
  }

  @Test
  void onlyTheOwnerOpensTheFolderAndReadsThePassword() throws Exception {
    Path fresh = directory.resolve("fresh");

    start(fresh).close();

    assertThat(permissions(fresh)).isEqualTo("rwx------");
    assertThat(permissions(fresh.resolve("postgresql.password"))).isEqualTo("rw-------");
    // The library lets all write to the folder of the programs; nobody else can enter it.
    assertThat(permissions(fresh.resolve("postgresql-programs"))).matches("rwx-.--.-");
  }

  @Test
  void aLostPasswordIsExplainedInASentence() throws Exception {
    start(directory).close();
    Files.delete(directory.resolve("postgresql.password"));

    assertThatThrownBy(() -> start(directory))
        .hasMessageStartingWith("The password of the embedded PostgreSQL is missing: there is no ");
  }

  @Test
  void aServerThatDoesNotStartIsExplainedInASentence() throws Exception {
    start(directory).close();
    Files.delete(directory.resolve("postgresql/PG_VERSION"));

    assertThatThrownBy(() -> start(directory, Duration.ofSeconds(1)))
        .isInstanceOf(EmbeddedDatabaseProblem.class)
        .hasMessageContaining("The embedded PostgreSQL did not start")
        .hasMessageContaining("postgresql.log");
    assertThat(directory.resolve("postgresql.log"))
        .content()
        .endsWith("is not a database cluster directory\n");
  }

  private static EmbeddedDatabase start(Path directory) {
    return start(directory, Duration.ofMinutes(1));
  }

  private static EmbeddedDatabase start(Path directory, Duration timeout) {
    return EmbeddedDatabase.start(
        new EmbeddedDatabaseProperties(directory, timeout), "http://localhost:8080");
  }

  private static JdbcClient sql(EmbeddedDatabase database) {
    return JdbcClient.create(
        new DriverManagerDataSource(
            database.getJdbcUrl(), database.getUsername(), database.getPassword()));
  }

  private static String ask(EmbeddedDatabase database, String question) {
    return sql(database).sql(question).query(String.class).single();
  }

  private static String words(EmbeddedDatabase database) {
    return ask(database, "select words from note");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static ProcessHandle notedProcess(Path directory) throws IOException {
    String first = Files.readAllLines(directory.resolve("postgresql/postmaster.pid")).get(0);
    return ProcessHandle.of(Long.parseLong(first)).orElseThrow();
  }

  private static void note(Path directory, long process) throws IOException {
    Path data = directory.resolve("postgresql");
    Files.writeString(
        data.resolve("postmaster.pid"),
        "%d\n%s\n1775180000\n54321\n\n127.0.0.1\n  5432001         0\nready   \n"
            .formatted(process, data));
  }
}
