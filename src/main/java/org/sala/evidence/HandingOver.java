package org.sala.evidence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes files that wait at a line files of a case, within the database. */
@Repository
class HandingOver {

  private final JdbcClient jdbc;

  HandingOver(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void handOver(long source, int line, String caseNumber) {
    jdbc.sql(
            """
            insert into evidence_file (id, case_number, name, kind, drawn, size_in_bytes, sha256,
              taken_at, latitude, longitude, added_by, added_at)
            select id, ?, name, kind, drawn, size_in_bytes, sha256, taken_at, latitude, longitude,
              added_by, added_at
            from evidence_waiting where source = ? and line = ?
            """)
        .params(List.of(caseNumber, source, line))
        .update();
    jdbc.sql(
            """
            insert into evidence_piece (file_id, copy, number, bytes)
            select p.file_id, p.copy, p.number, p.bytes from evidence_waiting_piece p
            join evidence_waiting w on w.id = p.file_id where w.source = ? and w.line = ?
            """)
        .params(source, line)
        .update();
    jdbc.sql("delete from evidence_waiting where source = ? and line = ?")
        .params(source, line)
        .update();
  }
}
