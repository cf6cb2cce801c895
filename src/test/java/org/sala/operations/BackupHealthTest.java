package org.sala.operations;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.engine.EngineClock;
import org.springframework.boot.actuate.health.Status;

@DisplayName("Health of the backup")
class BackupHealthTest {

  private static final Duration OLDEST = Duration.ofHours(26);
  private static final Duration UNSAVED = Duration.ofMinutes(10);

  @TempDir Path folder;
  private BackupHealth health;

  @BeforeEach
  void watched() {
    health = new BackupHealth(new BackupSettings(folder, OLDEST, UNSAVED));
  }

  @Test
  @DisplayName("is up while the last backup is young and everything is saved as it comes")
  void up() throws IOException {
    tell("finished", Duration.ofHours(25));
    tell("saved", Duration.ofMinutes(9));
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  @DisplayName("is down, with its time, when the last backup finished too long ago")
  void old() throws IOException {
    var at = tell("finished", Duration.ofHours(27));
    tell("saved", Duration.ZERO);
    assertThat(problem()).startsWith("The last backup finished at " + at + ".");
  }

  @Test
  @DisplayName("is down, with the time, when what is written is not saved any more")
  void unsaved() throws IOException {
    tell("finished", Duration.ofHours(1));
    var at = tell("saved", Duration.ofMinutes(11));
    assertThat(problem()).contains("was last seen at " + at);
  }

  @Test
  @DisplayName("is down before the first backup, and when what the service wrote is no time")
  void never() throws IOException {
    assertThat(problem()).startsWith("The last backup finished never.");
    Files.writeString(folder.resolve("finished"), "");
    assertThat(problem()).startsWith("The last backup finished never.");
  }

  private Instant tell(String file, Duration ago) throws IOException {
    var at = EngineClock.now().minus(ago).truncatedTo(SECONDS);
    Files.writeString(folder.resolve(file), at + "\n");
    return at;
  }

  private String problem() {
    var seen = health.health();
    assertThat(seen.getStatus()).isEqualTo(Status.DOWN);
    return (String) seen.getDetails().get("problem");
  }
}
