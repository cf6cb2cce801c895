package org.sala.paper.scan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.language.RecordRows;
import org.sala.paper.Checksum;
import org.sala.paper.scan.ScannedFile.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Papers that came back: with the paper of the register they are copies of, or in the tray. */
@Repository
class InTray {

  private static final String LINES =
      """
      select id, paper_id, ending, pages, reason, received_by, received_at from paper_scan
      """;

  private final JdbcClient jdbc;

  InTray(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Why a scan did not go to its case by itself. */
  enum Reason {
    NO_CODE,
    UNKNOWN_CODE,
    CAME_BEFORE
  }

  /**
   * A scan.
   *
   * @param paperId of the register; null while it lies in the tray
   * @param pages how many
   * @param reason null where it went to its case by itself
   */
  record Scan(
      long id,
      Long paperId,
      String ending,
      int pages,
      Reason reason,
      String receivedBy,
      Instant receivedAt) {}

  /** Keeps a scan; with a paper it is that paper's, with a reason it lies in the tray. */
  long keep(Part part, Long paper, Reason reason, String user) {
    return jdbc.sql(
            """
            insert into paper_scan (paper_id, ending, content, sha256, pages, reason, received_by,
              received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) returning id
            """)
        .params(
            paper,
            part.ending(),
            part.content(),
            Checksum.of(part.content()),
            part.lastPage() - part.firstPage() + 1,
            reason == null ? null : reason.name(),
            user,
            Timestamp.from(EngineClock.now()))
        .query(Long.class)
        .single();
  }

  /** What waits for the desk, the longest first. */
  List<Scan> waiting(int most) {
    return jdbc.sql(LINES + "where paper_id is null and thrown_out_at is null order by id limit ?")
        .param(most)
        .query(RecordRows.of(Scan.class))
        .list();
  }

  /** A scan that waits, held until the end of the transaction. */
  Optional<Scan> hold(long id) {
    return jdbc.sql(
            LINES + "where id = ? and paper_id is null and thrown_out_at is null for update")
        .param(id)
        .query(RecordRows.of(Scan.class))
        .optional();
  }

  Optional<Scan> find(long id) {
    return jdbc.sql(LINES + "where id = ? and thrown_out_at is null")
        .param(id)
        .query(RecordRows.of(Scan.class))
        .optional();
  }

  /** The scans of a paper, in the order in which they came. */
  List<Scan> of(long paper) {
    return jdbc.sql(LINES + "where paper_id = ? order by id")
        .param(paper)
        .query(RecordRows.of(Scan.class))
        .list();
  }

  byte[] content(long id) {
    return jdbc.sql("select content from paper_scan where id = ?")
        .param(id)
        .query(byte[].class)
        .single();
  }

  void assign(long id, long paper) {
    jdbc.sql("update paper_scan set paper_id = ? where id = ?").params(paper, id).update();
  }

  void throwOut(long id, String because, String user) {
    jdbc.sql(
            """
            update paper_scan set content = null, thrown_out_because = ?, thrown_out_by = ?,
              thrown_out_at = ? where id = ?
            """)
        .params(because, user, Timestamp.from(EngineClock.now()), id)
        .update();
  }
}
