package org.sala.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.engine.SentenceHealth;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The part "backup" of health: down while the last backup is too old, or what is written is not
 * saved as it comes. The service that makes backups writes both times into a folder; a part only
 * where the office has such a folder.
 */
@Component("backupHealthIndicator")
@ConditionalOnProperty("sala.backup.folder")
class BackupHealth extends SentenceHealth {

  /** When the last backup finished, as ISO text. */
  static final String FINISHED = "finished";

  /** When it was last seen that no write-ahead log waits to be saved, as ISO text. */
  static final String SAVED = "saved";

  private final BackupSettings settings;

  BackupHealth(BackupSettings settings) {
    super("health of the backup");
    this.settings = settings;
  }

  @Override
  protected Optional<String> problem() {
    if (!settings.isWatched()) {
      return Optional.empty();
    }
    return late(
            FINISHED,
            settings.oldest(),
            "The last backup finished %s. See the log of the service that makes backups, and the room of its folder.")
        .or(
            () ->
                late(
                    SAVED,
                    settings.unsaved(),
                    "That what is written is saved as it comes was last seen %s: if the database's disk is lost now, so is everything since. See the logs of the database and of the service that makes backups."));
  }

  private Optional<String> late(String file, Duration most, String sentence) {
    try {
      var at = Instant.parse(Files.readString(settings.folder().resolve(file)).strip());
      return at.plus(most).isBefore(EngineClock.now())
          ? Optional.of(sentence.formatted("at " + at))
          : Optional.empty();
    } catch (IOException | DateTimeParseException e) {
      return Optional.of(sentence.formatted("never"));
    }
  }
}
