package org.sala;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SalaTest
@DisplayName("A role of the nodes, which owns no table")
class NodesRightsTest {

  /** One that every PostgreSQL has; it gets its rights in a transaction that is undone. */
  private static final String ROLE = "pg_monitor";

  private static final String TABLES =
      """
      select c.oid::regclass::text from pg_class c
      where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
        and %s has_table_privilege('%s', c.oid, '%s')
      """;

  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  @DisplayName("reads all tables, writes all but the records of the audit, and counts on")
  void rights() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              new NodesRights(jdbc).giveTo(ROLE);
              assertThat(without("SELECT")).isEmpty();
              for (var right : List.of("INSERT", "UPDATE", "DELETE")) {
                assertThat(without(right)).containsExactlyInAnyOrder("audit_record", "audit_day");
              }
              assertThat(with("TRUNCATE")).isEmpty();
              assertThat(with("TRIGGER")).isEmpty();
              assertThat(uncounted()).isEmpty();
            });
  }

  private List<String> without(String right) {
    return jdbc.sql(TABLES.formatted("not", ROLE, right)).query(String.class).list();
  }

  private List<String> with(String right) {
    return jdbc.sql(TABLES.formatted("", ROLE, right)).query(String.class).list();
  }

  private List<String> uncounted() {
    return jdbc.sql(
            """
            select c.relname from pg_class c
            where case when c.relkind = 'S' and c.relnamespace = current_schema()::regnamespace
              then not has_sequence_privilege(?, c.oid, 'USAGE') else false end
            """)
        .param(ROLE)
        .query(String.class)
        .list();
  }
}
