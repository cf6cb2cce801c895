package org.sala.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.evidence.EvidenceFile.Copy;
import org.sala.evidence.Examination.Examined;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files on cases. They are added and read, never changed; their bytes are rows of 256 KB. */
@Repository
class EvidenceFiles {

  private static final int PIECE = 262_144;
  private static final String WITH_CAPTION =
      """
      select f.*, exists (select from evidence_file x where x.covers = f.id) as covered,
             c.subject, c.summary,
             coalesce((select with_answer from evidence_release
                       where file_id = f.id order by id desc limit 1), false) as with_answer
      from evidence_file f
        left join lateral (select subject, summary from evidence_caption
                           where file_id = f.id order by id desc limit 1) c on true
      where f.case_number = ?
      """;

  private final JdbcClient jdbc;

  EvidenceFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The id of the next file. */
  long nextId() {
    return jdbc.sql("select nextval(pg_get_serial_sequence('evidence_file', 'id'))")
        .query(Long.class)
        .single();
  }

  /** Writes down that there is a file, whose bytes are there. */
  void add(
      long id,
      String number,
      String name,
      Examined examined,
      IncomingFile file,
      Origin origin,
      String by) {
    var taken = examined.taken();
    jdbc.sql(
            """
            insert into evidence_file (id, case_number, name, kind, drawn, size_in_bytes, sha256, taken_at,
                                       latitude, longitude, step, run, covers, added_by, added_at)
            values (:id, :number, :name, :kind, :drawn, :size, :hash, :taken, :latitude, :longitude,
                    :step, :run, :covers, :by, :at)
            """)
        .param("id", id)
        .param("number", number)
        .param("name", name)
        .param("kind", examined.kind().name())
        .param("drawn", examined.drawn())
        .param("step", origin.step())
        .param("run", origin.run())
        .param("covers", origin.covers())
        .param("size", file.size())
        .param("hash", file.hash())
        .param("taken", taken.at() == null ? null : Timestamp.from(taken.at()))
        .param("latitude", taken.latitude())
        .param("longitude", taken.longitude())
        .param("by", by)
        .param("at", Timestamp.from(EngineClock.now()))
        .update();
  }

  /** Writes the bytes of a copy piece by piece. */
  void keep(long id, Copy copy, Path from) throws IOException {
    keep("evidence_piece", id, copy, from);
  }

  /** The same for a file that waits for its case. */
  void keepWaiting(long id, Copy copy, Path from) throws IOException {
    keep("evidence_waiting_piece", id, copy, from);
  }

  private void keep(String table, long id, Copy copy, Path from) throws IOException {
    try (var stream = Files.newInputStream(from)) {
      int number = 0;
      for (var piece = stream.readNBytes(PIECE);
          piece.length > 0;
          piece = stream.readNBytes(PIECE)) {
        jdbc.sql("insert into " + table + " (file_id, copy, number, bytes) values (?, ?, ?, ?)")
            .params(id, copy.name(), number++, piece)
            .update();
      }
    }
  }

  /** The files of a case, the latest first. */
  List<EvidenceFile> of(String caseNumber) {
    return jdbc.sql(WITH_CAPTION + "order by f.id desc")
        .param(caseNumber)
        .query(EvidenceFile.class)
        .list();
  }

  Optional<EvidenceFile> find(String caseNumber, long id) {
    return jdbc.sql(WITH_CAPTION + "and f.id = ?")
        .params(caseNumber, id)
        .query(EvidenceFile.class)
        .optional();
  }

  /** How many bytes the files of a case had when they came. */
  long sizeOf(String caseNumber) {
    return jdbc.sql(
            "select coalesce(sum(size_in_bytes), 0) from evidence_file where case_number = ?")
        .param(caseNumber)
        .query(Long.class)
        .single();
  }

  /** How many bytes a copy has; none if there is no such copy. */
  long sizeOf(long id, Copy copy) {
    return jdbc.sql(
            "select coalesce(sum(length(bytes)), 0) from evidence_piece where file_id = ? and copy = ?")
        .params(id, copy.name())
        .query(Long.class)
        .single();
  }

  /** A piece of a copy, counted from 0; nothing after the last. */
  Optional<byte[]> piece(long id, Copy copy, int number) {
    return jdbc.sql(
            "select bytes from evidence_piece where file_id = ? and copy = ? and number = ?")
        .params(id, copy.name(), number)
        .query((row, index) -> row.getBytes("bytes"))
        .optional();
  }
}
