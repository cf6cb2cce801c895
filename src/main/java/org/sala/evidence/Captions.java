package org.sala.evidence;

import java.sql.Timestamp;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.language.VisibleText;
import org.sala.people.Staff;
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
            insert into evidence_caption (file_id, subject, summary, written_by, written_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(id, subject, summary, user, Timestamp.from(EngineClock.now()))
        .update();
  }
}
