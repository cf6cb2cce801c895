package org.sala.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether Sala stands on the database that it worked on before. On one that was restored from a
 * backup, or copied, everything that came due meanwhile would fire at once, once more: so it runs
 * no timers there until an administrator has read what would happen and released it.
 */
@Component
public class RestoredDatabase {

  private static final Logger LOG = LoggerFactory.getLogger(RestoredDatabase.class);
  private static final String HELD =
      """
      select not exists (select from operating_database where identity = database_identity())
      """;
  private static final String BEGIN =
      """
      insert into operating_database (identity)
      select database_identity() where not exists (select from operating_database)
      """;
  private static final String RELEASE =
      """
      insert into operating_database (identity, released_by) values (database_identity(), ?)
      on conflict (identity) do nothing
      """;

  private final JdbcTemplate jdbc;
  private final ApplicationEventPublisher events;
  private volatile boolean wasHeld;

  RestoredDatabase(JdbcTemplate jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** At the start: on a database that was just made nobody has to release anything. */
  public void begin() {
    jdbc.update(BEGIN);
    isHeld();
  }

  /**
   * Asks the database whether it is another one than before; in the log it stands when it begins.
   *
   * @throws org.springframework.dao.DataAccessException if the database does not answer
   */
  public boolean isHeld() {
    boolean isHeld = Boolean.TRUE.equals(jdbc.queryForObject(HELD, Boolean.class));
    if (isHeld && !wasHeld) {
      LOG.warn(
          "This database was restored or copied. Sala runs no timers and lets in administrators alone until one of them releases it on the page /admin/.");
    }
    wasHeld = isHeld;
    return isHeld;
  }

  /**
   * The same for who asks with each call: the database is asked only where it was another one at
   * the last look, which each node takes whenever it looks for jobs.
   */
  public boolean isStillHeld() {
    return wasHeld && isHeld();
  }

  /** From now on Sala works on this database; a second time it changes nothing. */
  @Transactional
  public void release(String person) {
    if (jdbc.update(RELEASE, person) > 0) {
      events.publishEvent(new DatabaseReleased());
      LOG.info("The restored database was released: timers run.");
    }
    wasHeld = false;
  }
}
