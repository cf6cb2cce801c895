package org.sala.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.sala.office.SettingsProblem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real nodes that start at once are in {@code NodesTest}. */
@SalaTest
@DisplayName("Of several nodes that start on one database")
class StartLockTest {

  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName(
      "one makes tables, and the next goes on when it is done; who waits too long is told so")
  void oneByOne() {
    assertThat(locks()).as("the start of this office is done").isZero();
    var first = new StartLock(Duration.ZERO);
    var second = new StartLock(Duration.ZERO);
    first.migrate(nothingToDo());
    assertThat(locks()).isOne();
    assertThatThrownBy(() -> second.migrate(nothingToDo()))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining("Another node of Sala has been starting");
    second.destroy();
    assertThat(locks()).as("of the first").isOne();
    first.destroy();
    assertThat(locks()).isZero();
    second.migrate(nothingToDo());
    assertThat(locks()).isOne();
    second.destroy();
    assertThat(locks()).isZero();
  }

  private Flyway nothingToDo() {
    return Flyway.configure()
        .dataSource(database)
        .table("flyway_schema_history")
        .ignoreMigrationPatterns("*:*")
        .locations("classpath:db/nothing")
        .failOnMissingLocations(false)
        .load();
  }

  private int locks() {
    return jdbc.sql(
            """
            select count(*) from pg_locks where locktype = 'advisory' and granted
              and classid = ('x' || lpad(to_hex(hashtext('sala')), 8, '0'))::bit(32)::bigint::oid
              and objsubid = 2
            """)
        .query(Integer.class)
        .single();
  }
}
