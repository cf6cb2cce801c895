package org.sala.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

@SalaTest
@DisplayName("The health of the database")
class DatabaseHealthTest {

  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName(
      "is down from nine tenths of its room on, and never where nobody said how much it has")
  void room() {
    var bytes = jdbc.sql("select pg_database_size(current_database())").query(Long.class).single();
    assertThat(status(null)).isEqualTo(Status.UP);
    assertThat(status(DataSize.ofBytes(bytes * 2))).isEqualTo(Status.UP);
    assertThat(status(DataSize.ofBytes(bytes))).isEqualTo(Status.DOWN);
    assertThat(status(DataSize.ofKilobytes(1))).isEqualTo(Status.DOWN);
  }

  private Status status(DataSize room) {
    return new DatabaseHealth(jdbc, new RoomSettings(room)).health().getStatus();
  }
}
