package org.sala.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** The folder of the embedded PostgreSQL: its programs, its password and the database "sala". */
final class DataDirectory {

  /** The name of the database and of the role that owns it; Sala does not log in as superuser. */
  static final String NAME = "sala";

  private final Path directory;
  private final Path data;
  private final DatabasePassword password;
  private final Duration timeout;

  DataDirectory(Path directory, Duration timeout) {
    this.directory = directory;
    this.data = directory.resolve("postgresql");
    this.password = new DatabasePassword(directory.resolve("postgresql.password"));
    this.timeout = timeout;
  }

  String password() throws IOException {
    return password.read();
  }

  /** Starts the server; port 0 means any that is free. */
  EmbeddedPostgres startServer(int port) throws IOException, InterruptedException {
    return startServer(data, port);
  }

  /** The process of the running server; the one that started it has ended by then. */
  Optional<ProcessHandle> process() throws IOException {
    return new OrphanedServer(data).notedProcess();
  }

  /** Builds the data aside, so that an interrupted first start leaves nothing half made. */
  void createUnlessExists() throws IOException, InterruptedException {
    if (Files.exists(data)) {
      return;
    }
    Path fresh = directory.resolve("postgresql.new");
    new OrphanedServer(fresh).stop(timeout);
    FileSystemUtils.deleteRecursively(fresh);
    String secret = password.create();
    try (EmbeddedPostgres server = startServer(fresh, 0);
        Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(NAME, secret));
      statement.execute("CREATE DATABASE %1$s OWNER %1$s".formatted(NAME));
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
    // Its stop waits five seconds only; a slow disk may need more.
    new OrphanedServer(fresh).stop(timeout);
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private EmbeddedPostgres startServer(Path at, int port) throws IOException, InterruptedException {
    OrphanedServer orphan = new OrphanedServer(at);
    orphan.stop(timeout);
    try {
      return server(at).setPort(port).start();
    } catch (IOException | RuntimeException e) {
      // It may have started after all, only too late.
      orphan.stop(timeout);
      throw e;
    }
  }

  private EmbeddedPostgres.Builder server(Path at) throws IOException {
    Path log = directory.resolve("postgresql.log");
    OwnerOnly.createFileUnlessExists(log);
    // Not in the shared temporary folder: it is swept, and the library lets everybody write there.
    Path programs = directory.resolve("postgresql-programs");
    OwnerOnly.createDirectoryUnlessExists(programs);
    return EmbeddedPostgres.builder()
        .setDataDirectory(at)
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(programs.toFile())
        // Spring closes the server after its last user; a hook of its own would run beside that.
        .setRegisterShutdownHook(false)
        .setPGStartupWait(timeout)
        // To a file, because the server may outlive this process.
        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        // The library is made for tests and turns these two off.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        // Starts and stops only: messages of errors can repeat what people wrote.
        .setServerConfig("log_min_messages", "log")
        .setServerConfig("log_checkpoints", "off")
        // What follows are options of initdb; only the first start uses them. C.UTF-8 knows the
        // letters of every language on every system; Khmer order comes from COLLATE "km-x-icu".
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", password.file().toString())
        .setConnectConfig("password", password.read());
  }
}
