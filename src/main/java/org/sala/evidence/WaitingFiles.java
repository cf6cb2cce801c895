package org.sala.evidence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.sala.engine.EngineClock;
import org.sala.evidence.EvidenceFile.Copy;
import org.sala.evidence.Examination.Examined;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of files that wait for a case, by the minutes and the line they came with. */
@Repository
class WaitingFiles {

  private final JdbcClient jdbc;
  private final EvidenceFiles files;

  WaitingFiles(JdbcClient jdbc, EvidenceFiles files) {
    this.jdbc = jdbc;
    this.files = files;
  }

  /** A file that waits. */
  record Waiting(
      long id,
      int line,
      String name,
      EvidenceKind kind,
      long size,
      String addedBy,
      Instant addedAt) {}

  List<Waiting> of(long source) {
    return jdbc.sql(
            """
            select id, line, name, kind, size_in_bytes as size, added_by, added_at
            from evidence_waiting where source = ? order by line, id
            """)
        .param(source)
        .query(Waiting.class)
        .list();
  }

  /** The lines among these at which files wait. */
  Set<Integer> lines(long source, Collection<Integer> lines) {
    return jdbc.sql("select distinct line from evidence_waiting where source = ? and line = any(?)")
        .params(source, lines.toArray(Integer[]::new))
        .query(Integer.class)
        .set();
  }

  void keep(long source, int line, String name, Examined examined, IncomingFile file, String user)
      throws java.io.IOException {
    var id = files.nextId();
    files.keepWaiting(id, Copy.ORIGINAL, file.path());
    if (examined.drawn()) {
      files.keepWaiting(id, Copy.SHOWN, file.shown());
      files.keepWaiting(id, Copy.SMALL, file.small());
    }
    var taken = examined.taken();
    jdbc.sql(
            """
            insert into evidence_waiting (id, source, line, name, kind, drawn, size_in_bytes, sha256,
              taken_at, latitude, longitude, added_by, added_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            source,
            line,
            name,
            examined.kind().name(),
            examined.drawn(),
            file.size(),
            file.hash(),
            taken.at() == null ? null : Timestamp.from(taken.at()),
            taken.latitude(),
            taken.longitude(),
            user,
            Timestamp.from(EngineClock.now()))
        .update();
  }

  boolean remove(long source, int line, long id) {
    return jdbc.sql("delete from evidence_waiting where source = ? and line = ? and id = ?")
            .params(source, line, id)
            .update()
        > 0;
  }

  void removeAll(long source, Collection<Integer> lines) {
    jdbc.sql("delete from evidence_waiting where source = ? and line = any(?)")
        .params(source, lines.toArray(Integer[]::new))
        .update();
  }

  void move(long source, int line, long to, int toLine) {
    jdbc.sql("update evidence_waiting set source = ?, line = ? where source = ? and line = ?")
        .params(to, toLine, source, line)
        .update();
  }
}
