package org.sala.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the official form: each as it was uploaded, and which is in force since when. */
@Repository
class Forms {

  private static final String PRODUCT = "paper/official-form.docx";

  private final JdbcClient jdbc;

  Forms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The versions of this office, newest first. */
  List<KeptForm> all() {
    return jdbc.sql(
            """
            select version, file_name, sha256, uploaded_by, uploaded_at from paper_form
            order by version desc
            """)
        .query(RecordRows.of(KeptForm.class))
        .list();
  }

  /** Keeps a form; it does not count before somebody puts it in force. */
  int keep(byte[] content, String fileName, String by) {
    return jdbc.sql(
            """
            insert into paper_form (content, sha256, file_name, uploaded_by, uploaded_at)
            values (?, ?, ?, ?, ?) returning version
            """)
        .params(content, Checksum.of(content), fileName, by, Timestamp.from(EngineClock.now()))
        .query(Integer.class)
        .single();
  }

  /** The file of a version. */
  Optional<byte[]> content(int version) {
    return jdbc.sql("select content from paper_form where version = ?")
        .param(version)
        .query(byte[].class)
        .optional();
  }

  /** Makes a version count from now on; null for the product's own. */
  void put(Integer version, String by) {
    jdbc.sql("insert into paper_form_use (version, put_by, put_at) values (?, ?, ?)")
        .params(version, by, Timestamp.from(EngineClock.now()))
        .update();
  }

  FormInForce inForce() {
    return jdbc.sql(
            """
            select f.version, f.content from
              (select version from paper_form_use order by id desc limit 1) latest
            join paper_form f on f.version = latest.version
            """)
        .query((row, index) -> new FormInForce(row.getInt("version"), row.getBytes("content")))
        .optional()
        .orElseGet(() -> new FormInForce(null, product()));
  }

  /** The form that comes with Sala. */
  static byte[] product() {
    try (var content = Forms.class.getClassLoader().getResourceAsStream(PRODUCT)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The product has no form of papers.", e);
    }
  }
}
