package org.sala.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sala.office.SettingsProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time make and change the tables, those of the engine as well, and bring what
 * the product ships: from before the first look at the tables until the start is done. The lock is
 * one of PostgreSQL, held by a connection: it ends with the node, however that ends.
 */
@Component
class StartLock implements FlywayMigrationStrategy, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(StartLock.class);
  private static final String TAKE =
      "select pg_try_advisory_lock(hashtext('sala'), hashtext('start'))";
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final long POLL_MILLIS = 250;

  private final Duration patience;
  private Connection holder;

  @Autowired
  StartLock() {
    this(PATIENCE);
  }

  /** A lock that is waited for so long. */
  StartLock(Duration patience) {
    this.patience = patience;
  }

  @Override
  public void migrate(Flyway flyway) {
    try {
      take(flyway.getConfiguration().getDataSource());
    } catch (SQLException e) {
      throw new CannotGetJdbcConnectionException("The database ended under the start.", e);
    }
    flyway.migrate();
  }

  private void take(DataSource database) throws SQLException {
    holder = database.getConnection();
    var until = System.nanoTime() + patience.toNanos();
    boolean isTold = false;
    while (!isTaken()) {
      if (System.nanoTime() >= until) {
        throw new SettingsProblem(
            "Another node of Sala has been starting on this database for %d minutes. Look at its log; end it if it hangs, then start this one again."
                .formatted(patience.toMinutes()));
      }
      if (!isTold) {
        LOG.info("Another node of Sala is starting on this database; this one waits for it.");
        isTold = true;
      }
      sleep();
    }
  }

  private boolean isTaken() throws SQLException {
    try (var statement = holder.createStatement();
        var answer = statement.executeQuery(TAKE)) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  private static void sleep() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The start was ended.", e);
    }
  }

  /** The start is done, or has failed. */
  @EventListener(ApplicationReadyEvent.class)
  @Override
  public void destroy() {
    if (holder == null) {
      return;
    }
    try (var connection = holder;
        var statement = connection.createStatement()) {
      statement.execute("select pg_advisory_unlock_all()");
    } catch (SQLException e) {
      LOG.debug("The connection has ended, and the lock with it.", e);
    } finally {
      holder = null;
    }
  }
}
