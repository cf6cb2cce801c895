package org.sala.operations;

import java.time.Duration;
import org.sala.engine.TimelyAnswer;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Down while the database does not answer in time, or has nearly filled its room. */
@Component("databaseHealthIndicator")
class DatabaseHealth extends AbstractHealthIndicator {

  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final TimelyAnswer<Long> size;
  private final RoomSettings room;

  DatabaseHealth(JdbcClient jdbc, RoomSettings room) {
    this.room = room;
    this.size =
        new TimelyAnswer<>(
            "health of the database",
            () ->
                jdbc.sql("select pg_database_size(current_database())").query(Long.class).single());
  }

  @Override
  protected void doHealthCheck(Health.Builder health) throws InterruptedException {
    var answer = size.within(PATIENCE);
    health.status(answer.isPresent() ? Status.UP : Status.DOWN);
    answer
        .map(DataSize::ofBytes)
        .ifPresent(
            taken -> {
              health.withDetail("megabytes", taken.toMegabytes());
              if (room.isNearlyFull(taken)) {
                health.down();
              }
            });
  }
}
