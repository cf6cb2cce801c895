package org.sala.note;

import java.sql.Timestamp;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.language.VisibleText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes that are being written: no word that was typed is lost. */
@Repository
class NoteDrafts {

  private final JdbcClient jdbc;

  NoteDrafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<String> of(String number, String person) {
    return jdbc.sql("select text from note_draft where case_number = ? and person = ?")
        .params(number, person)
        .query(String.class)
        .optional();
  }

  /** Keeps the words; where none are left, nothing is kept. */
  void keep(String number, String person, String text) {
    if (VisibleText.isBlank(text)) {
      discard(number, person);
      return;
    }
    jdbc.sql(
            """
            insert into note_draft (case_number, person, text, saved_at) values (?, ?, ?, ?)
            on conflict (case_number, person) do update
              set text = excluded.text, saved_at = excluded.saved_at
            """)
        .params(number, person, text, Timestamp.from(EngineClock.now()))
        .update();
  }

  void discard(String number, String person) {
    jdbc.sql("delete from note_draft where case_number = ? and person = ?")
        .params(number, person)
        .update();
  }
}
