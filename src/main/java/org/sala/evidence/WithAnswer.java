package org.sala.evidence;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.engine.EngineClock;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.sala.people.Denied;
import org.sala.people.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pictures that the desk hands to the requester with the answer: somebody said so of each, and none
 * shows a face that was covered.
 */
@Service
public class WithAnswer {

  private final JdbcClient jdbc;
  private final EvidenceFiles files;
  private final EvidenceAccess access;
  private final CaseAccess cases;
  private final CaseFile caseFile;
  private final Staff staff;

  WithAnswer(
      JdbcClient jdbc,
      EvidenceFiles files,
      EvidenceAccess access,
      CaseAccess cases,
      CaseFile caseFile,
      Staff staff) {
    this.jdbc = jdbc;
    this.files = files;
    this.access = access;
    this.cases = cases;
    this.caseFile = caseFile;
    this.staff = staff;
  }

  /**
   * The pictures of a case that go with its answer, oldest first, by what they are about; an empty
   * text where nobody typed it.
   */
  public List<String> of(String number) {
    return files.of(number).stream()
        .filter(file -> file.withAnswer() && file.mayLeave())
        .sorted((one, next) -> Long.compare(one.id(), next.id()))
        .map(file -> file.subject() == null ? "" : VisibleText.strip(file.subject()))
        .toList();
  }

  /**
   * Says whether a picture goes with the answer.
   *
   * @return the picture; nothing if the person may not know of the case, or there is no such file
   * @throws Denied if the person may not decide that of this file
   */
  @Transactional
  public Optional<EvidenceFile> decide(String number, long id, boolean goes, String user) {
    var person = staff.person(user);
    if (!access.mayKnow(number, person)) {
      return Optional.empty();
    }
    var found = files.find(number, id);
    found.ifPresent(
        file -> {
          if (!access.mayHandOut(file, cases.in(number, person))) {
            throw new Denied("evidence.not-handed-out");
          }
          add(file, goes, user);
        });
    return found.flatMap(file -> files.find(number, id));
  }

  private void add(EvidenceFile file, boolean goes, String user) {
    jdbc.sql(
            """
            insert into evidence_release (file_id, with_answer, decided_by, decided_at)
            values (?, ?, ?, ?)
            """)
        .params(file.id(), goes, user, Timestamp.from(EngineClock.now()))
        .update();
    var words = goes ? "evidence.goes-with-answer" : "evidence.stays-here";
    caseFile.add(
        Draft.event(file.caseNumber(), "FILE_HANDED_OUT", Wording.of(words, file.name()), user));
  }
}
