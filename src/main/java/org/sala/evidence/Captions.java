package org.sala.evidence;

import java.sql.Timestamp;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.language.SearchKey;
import org.sala.language.VisibleText;
import org.sala.people.Staff;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What people typed about a file: its subject and a summary, so that a scan is found and understood
 * without its text being read by a machine (R36).
 */
@Service
class Captions {

  private final JdbcClient jdbc;
  private final EvidenceFiles files;
  private final EvidenceAccess access;
  private final Staff staff;

  Captions(JdbcClient jdbc, EvidenceFiles files, EvidenceAccess access, Staff staff) {
    this.jdbc = jdbc;
    this.files = files;
    this.access = access;
    this.staff = staff;
  }

  /**
   * Writes down what a file is about; what was written before stays in the record.
   *
   * @return the file; nothing if the person may not know of the case, or there is no such file
   */
  Optional<EvidenceFile> write(
      String number, long id, String subject, String summary, String user) {
    var person = staff.person(user);
    if (!access.mayKnow(number, person)) {
      return Optional.empty();
    }
    access.requireWriter(person);
    return files
        .find(number, id)
        .flatMap(
            file -> {
              add(id, VisibleText.strip(subject), VisibleText.strip(summary), user);
              return files.find(number, id);
            });
  }

  private void add(long id, String subject, String summary, String user) {
    jdbc.sql(
            """
            insert into evidence_caption (file_id, subject, summary, search_key, written_by, written_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            id, subject, summary, key(subject, summary), user, Timestamp.from(EngineClock.now()))
        .update();
  }

  // Words that fold to nothing get a mark, or they would be filled in for ever.
  private static String key(String subject, String summary) {
    var key = SearchKey.indexed(subject, summary);
    return key.isEmpty() ? "-" : key;
  }

  private record Typed(long id, String subject, String summary) {}

  /** Fills in by what those are found that were typed before anybody searched them. */
  @EventListener(ApplicationReadyEvent.class)
  void fillInKeys() {
    jdbc.sql("select id, subject, summary from evidence_caption where search_key = ''")
        .query(Typed.class)
        .list()
        .forEach(
            each ->
                jdbc.sql(
                        "update evidence_caption set search_key = ? where id = ? and search_key = ''")
                    .params(key(each.subject(), each.summary()), each.id())
                    .update());
  }
}
