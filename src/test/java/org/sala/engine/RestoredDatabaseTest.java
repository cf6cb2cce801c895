package org.sala.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SalaTest
@DisplayName("Sala")
class RestoredDatabaseTest {

  @Autowired JdbcTemplate jdbc;
  @Autowired PlatformTransactionManager transactions;
  @Autowired RestoredDatabase database;

  @Test
  @DisplayName("asks nobody on a database that it made, at this start and at the next")
  void ownDatabase() {
    assertThat(heldAfter("delete from operating_database", database::begin)).isFalse();
    assertThat(heldAfter("select 1", database::begin)).isFalse();
  }

  @Test
  @DisplayName("finds out that a dump was read back, into this database or into another one")
  void dump() {
    assertThat(
            heldAfter(
                """
                create table read_back (like operating_database including all);
                insert into read_back (identity, released_by, released_at)
                  select identity, released_by, released_at from operating_database;
                drop table operating_database;
                alter table read_back rename to operating_database
                """,
                database::begin))
        .isTrue();
  }

  @Test
  @DisplayName("finds out that it was restored to a moment, or promoted: another timeline")
  void timeline() {
    assertThat(
            heldAfter(
                "update operating_database set identity = regexp_replace(identity, ' \\S+ ', ' 00000007 ')",
                database::begin))
        .isTrue();
  }

  @Test
  @DisplayName("finds out that the files of the database serve another cluster")
  void cluster() {
    assertThat(
            heldAfter(
                "update operating_database set identity = regexp_replace(identity, '^\\S+', '7')",
                database::begin))
        .isTrue();
  }

  @Test
  @DisplayName("is released once for all nodes and for every later start")
  void released() {
    assertThat(
            heldAfter(
                "update operating_database set identity = 'of another database'",
                () -> {
                  database.begin();
                  database.release("admin");
                  database.release("admin"); // a second administrator, a moment later
                  database.begin();
                }))
        .isFalse();
  }

  @Test
  @DisplayName("gives no number again that may have been given after the backup was made")
  void numbers() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              jdbc.update("delete from number_series");
              jdbc.update("delete from paper_series");
              jdbc.update(
                  "insert into number_series values ('KPC', 2026, 142), ('KPC-M', 2026, 7), ('KPC-N', 2026, 3)");
              jdbc.update("insert into paper_series values ('KPC', 2026, 20)");
              jdbc.update("update operating_database set identity = 'of another database'");
              database.release("admin");
              database.release("admin");
              assertThat(last("number_series where series = 'KPC'")).isEqualTo(1142);
              assertThat(last("number_series where series = 'KPC-M'")).isEqualTo(107);
              assertThat(last("number_series where series = 'KPC-N'")).isEqualTo(103);
              assertThat(last("paper_series")).isEqualTo(1020);
            });
  }

  private int last(String rows) {
    return jdbc.queryForObject("select last from " + rows, Integer.class);
  }

  @Test
  @DisplayName("knows a database by its cluster, its timeline and the table itself")
  void identity() {
    assertThat(jdbc.queryForObject("select database_identity()", String.class))
        .matches("\\d{19} [0-9A-F]{8} \\d+");
  }

  private boolean heldAfter(String change, Runnable then) {
    var isHeld = new AtomicBoolean();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              jdbc.execute(change);
              then.run();
              isHeld.set(database.isHeld());
            });
    database.isHeld(); // as it is without the change
    return isHeld.get();
  }
}
