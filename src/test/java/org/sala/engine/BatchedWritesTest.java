package org.sala.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine and the driver agree on, see src/docs/decisions/0052-many-at-once.md. */
@SalaTest
@DisplayName("Writes in batches")
class BatchedWritesTest {

  private static final String CONTESTED = "informationRequests";
  private static final Map<String, Object> NEW =
      Map.of("checkResult", "ACCEPT", "response", "AGREED", "review", "UPHELD");

  @Autowired Office office;
  @Autowired ProcessEngine engine;
  @Autowired DataSource dataSource;

  @Test
  @DisplayName("go to the database as one statement where they insert, and are counted elsewhere")
  void driver() throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute(
            "create temporary table batched (id int primary key, n int) on commit drop");
      }
      assertThat(batch(connection, "insert into batched values (?, ?)"))
          .containsOnly(Statement.SUCCESS_NO_INFO);
      // What the engine decides by: had somebody else changed this row since it was read?
      assertThat(batch(connection, "update batched set n = 0 where id = ? and n = ?"))
          .containsExactly(1, 1, 1, 1);
      assertThat(batch(connection, "update batched set n = 1 where id = ? and n = ?"))
          .containsExactly(1, 0, 0, 0);
      connection.rollback();
    }
  }

  private static int[] batch(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < 4; i++) {
        statement.setInt(1, i);
        statement.setInt(2, i);
        statement.addBatch();
      }
      return statement.executeBatch();
    }
  }

  @Test
  @DisplayName("refuse the second of two who change the same process, also where rows are inserted")
  void optimisticLocking() {
    office.itIs("2026-06-01T09:00");
    var instance = office.main(office.receive()).getId();
    var variables = engine.getRuntimeService();
    variables.setVariable(instance, CONTESTED, 1);
    assertThatThrownBy(
            () ->
                inOneCommand(
                    () -> {
                      variables.setVariables(instance, NEW);
                      variables.setVariable(instance, CONTESTED, 2);
                      CompletableFuture.runAsync(
                              () -> variables.setVariable(instance, CONTESTED, 3))
                          .join();
                    }))
        .isInstanceOf(OptimisticLockingException.class);
    assertThat(variables.getVariables(instance))
        .containsEntry(CONTESTED, 3)
        .doesNotContainKeys(NEW.keySet().toArray(String[]::new));
  }

  @Test
  @DisplayName("refuse rows for a process that somebody else has ended meanwhile")
  void foreignKey() {
    office.itIs("2026-06-01T09:00");
    var instance = office.main(office.receive()).getId();
    var variables = engine.getRuntimeService();
    assertThatThrownBy(
            () ->
                inOneCommand(
                    () -> {
                      variables.setVariables(instance, NEW);
                      CompletableFuture.runAsync(
                              () -> variables.deleteProcessInstance(instance, "ended"))
                          .join();
                    }))
        .isInstanceOf(OptimisticLockingException.class);
  }

  private void inOneCommand(Runnable work) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              work.run();
              return null;
            });
  }
}
