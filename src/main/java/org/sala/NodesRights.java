package org.sala;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What nodes may do in a database that another role owns: rows, and no tables. Records of the audit
 * are written by functions with the rights of the owner, so that a node can forge none.
 */
final class NodesRights {

  private static final List<String> STATEMENTS =
      List.of(
          "grant select, insert, update, delete on all tables in schema %s to %s",
          "grant usage, update on all sequences in schema %s to %s",
          "revoke insert, update, delete on %1$s.audit_record, %1$s.audit_day from %2$s");

  private final JdbcClient jdbc;

  NodesRights(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Gives them to a role, which has to be there; as often as you like. */
  void giveTo(String role) {
    var schema = jdbc.sql("select quote_ident(current_schema())").query(String.class).single();
    STATEMENTS.forEach(each -> jdbc.sql(each.formatted(schema, role)).update());
  }
}
