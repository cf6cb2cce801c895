package org.sala.operations;

import java.time.Duration;
import org.sala.engine.TimelyAnswer;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Down while the database has nearly filled its room, or has not answered for more than a second.
 * Nobody waits for it here: that first silence is told by the part that does.
 */
@Component("databaseHealthIndicator")
class DatabaseHealth extends AbstractHealthIndicator {

  private static final Duration A_MOMENT = Duration.ofMillis(50);
  private static final long SILENCE_NANOS = 1_000_000_000L;

  private final TimelyAnswer<Long> size;
  private final RoomSettings room;
  private Long silentSince;

  DatabaseHealth(JdbcClient jdbc, RoomSettings room) {
    this.room = room;
    this.size =
        new TimelyAnswer<>(
            "health of the database",
            () ->
                jdbc.sql("select pg_database_size(current_database())").query(Long.class).single());
  }

  @Override
  protected synchronized void doHealthCheck(Health.Builder health) throws InterruptedException {
    var answer = size.within(A_MOMENT).map(DataSize::ofBytes);
    if (answer.isPresent()) {
      silentSince = null;
      health.up().withDetail("megabytes", answer.get().toMegabytes());
    } else if (silentSince == null) {
      silentSince = System.nanoTime();
      health.up();
    }
    if (isSilent() || answer.filter(room::isNearlyFull).isPresent()) {
      health.down();
    }
  }

  private boolean isSilent() {
    return silentSince != null && System.nanoTime() - silentSince > SILENCE_NANOS;
  }
}
