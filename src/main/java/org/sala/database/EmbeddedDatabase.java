package org.sala.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** A running embedded PostgreSQL, held by this process until it is closed. */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

  private final FolderLock lock;
  private final WatchedServer server;
  private final String password;

  private EmbeddedDatabase(FolderLock lock, WatchedServer server, String password) {
    this.lock = lock;
    this.server = server;
    this.password = password;
  }

  /**
   * Starts PostgreSQL on the data of earlier starts, or on new data.
   *
   * @param address where a browser finds this Sala, told to whoever starts a second one
   * @throws EmbeddedDatabaseProblem if another Sala uses the folder or PostgreSQL does not start
   */
  static EmbeddedDatabase start(EmbeddedDatabaseProperties settings, String address) {
    Path directory = settings.directory().toAbsolutePath().normalize();
    try {
      OwnerOnly.createDirectoryUnlessExists(directory);
      FolderLock lock = FolderLock.take(directory, address);
      try {
        return start(directory.toRealPath(), settings.timeout(), lock);
      } catch (Throwable e) {
        lock.close();
        throw e;
      }
    } catch (EmbeddedDatabaseProblem e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw EmbeddedDatabaseProblem.notStarted(directory, e);
    } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
      // The last one is what the library throws when it has no programs for this computer.
      throw EmbeddedDatabaseProblem.notStarted(directory, e);
    }
  }

  private static EmbeddedDatabase start(Path directory, Duration timeout, FolderLock lock)
      throws IOException, InterruptedException {
    DataDirectory data = new DataDirectory(directory, timeout);
    data.createUnlessExists();
    WatchedServer server = WatchedServer.start(data);
    LOG.info("PostgreSQL runs on 127.0.0.1:{} with its data in {}", server.port(), directory);
    return new EmbeddedDatabase(lock, server, data.password());
  }

  @Override
  public String getUsername() {
    return DataDirectory.NAME;
  }

  @Override
  public String getPassword() {
    return password;
  }

  @Override
  public String getJdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.port(), DataDirectory.NAME);
  }

  /** Stops PostgreSQL and gives the folder free. */
  @Override
  public void close() throws IOException {
    server.close();
    lock.close();
  }
}
