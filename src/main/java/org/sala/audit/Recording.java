package org.sala.audit;

import java.util.HashMap;
import org.sala.audit.Fault.Kind;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks whether each table that keeps acts still tells of them. */
class Recording {

  private final JdbcTemplate jdbc;
  private final Faults faults;

  Recording(JdbcTemplate jdbc, Faults faults) {
    this.jdbc = jdbc;
    this.faults = faults;
  }

  /** Looks for their triggers, with the arguments they ought to have. */
  void look() {
    var triggers = new HashMap<String, String>();
    jdbc.query(
        """
        select tgrelid::regclass::text, encode(tgargs, 'escape') from pg_trigger
        where tgname = 'audit_act' and tgfoid = 'audit_act'::regproc and tgenabled in ('O', 'A')
        """,
        row -> {
          triggers.put(row.getString(1), row.getString(2));
        });
    for (var table : AuditedTable.all()) {
      var arguments = String.join("\\000", table.arguments()) + "\\000";
      if (!arguments.equals(triggers.get(table.name()))) {
        faults.add(Kind.NOT_RECORDING, null, table.name());
      }
    }
  }
}
