package org.sala.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL that is started again, on the same port, when somebody or something ends it
 * under a running Sala. If it does not start again, Sala ends with a sentence: a hall without its
 * books is closed.
 */
final class WatchedServer {

  private static final Logger LOG = LoggerFactory.getLogger(WatchedServer.class);

  // Ctrl-C reaches PostgreSQL and Sala at once; Sala needs a moment to know that it ends.
  private static final Executor SOON =
      CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);

  private final DataDirectory data;
  private EmbeddedPostgres server;
  private boolean closed;

  private WatchedServer(DataDirectory data) {
    this.data = data;
  }

  static WatchedServer start(DataDirectory data) throws IOException, InterruptedException {
    var watched = new WatchedServer(data);
    watched.begin(0);
    return watched;
  }

  synchronized int port() {
    return server.getPort();
  }

  private synchronized void begin(int port) throws IOException, InterruptedException {
    server = data.startServer(port);
    data.process().ifPresent(process -> process.onExit().thenRunAsync(this::startAgain, SOON));
  }

  private synchronized void startAgain() {
    if (closed || isSalaEnding()) {
      return;
    }
    LOG.error(
        "The embedded PostgreSQL has ended under Sala. It is started again; until then calls are"
            + " answered that the database is away.");
    try {
      server.close(); // gives the library's lock of the folder back
      begin(server.getPort());
      LOG.info("The embedded PostgreSQL runs again.");
    } catch (IOException | InterruptedException | RuntimeException e) {
      LOG.error(
          "The embedded PostgreSQL does not start again ({}). Sala ends; read the end of"
              + " postgresql.log and start Sala again.",
          e.getMessage());
      new Thread(() -> System.exit(1), "end").start();
    }
  }

  private static boolean isSalaEnding() {
    var hook = new Thread();
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      return !Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return true; // Java takes no hook any more
    }
  }

  synchronized void close() throws IOException {
    closed = true;
    server.close();
  }
}
