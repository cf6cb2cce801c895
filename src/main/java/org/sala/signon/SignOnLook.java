package org.sala.signon;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.sala.engine.EngineClock;
import org.sala.engine.Nightfall;
import org.sala.engine.OneLine;
import org.sala.engine.RestoredDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks, three times a minute and on one node at a time, whether the service still has a place for
 * everybody who is in; and each night at the whole directory. Whoever lost theirs is out within a
 * minute.
 */
@Component
class SignOnLook {

  private static final Logger LOG = LoggerFactory.getLogger(SignOnLook.class);

  private static final int SECONDS_BETWEEN = 20;

  /** A provider cannot be asked of somebody who is not there: who stays away so long has left. */
  private static final Duration LONGEST_AWAY = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final SignOnSettings settings;
  private final OidcLook oidc;
  private final DirectoryPeople directory;
  private final SignedOnPeople people;
  private final Placements placements;
  private final RestoredDatabase database;
  private boolean isOutage;

  SignOnLook(
      JdbcClient jdbc,
      SignOnSettings settings,
      OidcLook oidc,
      DirectoryPeople directory,
      SignedOnPeople people,
      Placements placements,
      RestoredDatabase database) {
    this.database = database;
    this.jdbc = jdbc;
    this.settings = settings;
    this.oidc = oidc;
    this.directory = directory;
    this.people = people;
    this.placements = placements;
  }

  /** When a node looked last and had every answer, by the clock of the database. */
  Instant succeededAt() {
    return jdbc.sql("select succeeded_at from sign_on_look")
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  /** Looks, unless another node just did. */
  @Scheduled(
      initialDelayString = "PT" + SECONDS_BETWEEN + "S",
      fixedDelayString = "PT" + SECONDS_BETWEEN + "S")
  void look() {
    if (settings.isUsed() && !database.isHeld() && isOurTurn()) {
      asked(settings.isByDirectory() ? directory::look : oidc::look);
    }
  }

  private boolean isOurTurn() {
    return jdbc.sql(
                """
                update sign_on_look set looked_at = clock_timestamp()
                where looked_at < clock_timestamp() - make_interval(secs => ?)
                """)
            .param(SECONDS_BETWEEN / 2)
            .update()
        == 1;
  }

  /** Looks at everybody whom the service knows, or who has not come for long. */
  @EventListener(Nightfall.class)
  void atNight() {
    if (settings.isByDirectory()) {
      asked(directory::lookAtAll);
    } else if (settings.isByProvider()) {
      people
          .notSeenSince(EngineClock.now().minus(LONGEST_AWAY))
          .forEach(person -> placements.take(person.account()));
    }
  }

  private void asked(Runnable looking) {
    try {
      looking.run();
      jdbc.sql("update sign_on_look set succeeded_at = clock_timestamp()").update();
      if (isOutage) {
        LOG.info("The sign-on service answers again.");
      }
      isOutage = false;
    } catch (RuntimeException e) {
      if (!isOutage) {
        LOG.warn("The sign-on service does not answer; everybody stays in: {}", OneLine.of(e));
      }
      isOutage = true;
    }
  }
}
