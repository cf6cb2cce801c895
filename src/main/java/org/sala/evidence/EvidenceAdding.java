package org.sala.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.sala.casefile.SentOnce;
import org.sala.casefile.TaskCases;
import org.sala.people.Staff;
import org.springframework.stereotype.Service;

/** Takes files onto cases: whole or not at all. */
@Service
class EvidenceAdding {

  static final long LARGEST = 25_000_000;
  static final long MOST = 200_000_000;

  private final EvidenceFiles files;
  private final EvidenceRecord record;
  private final Examination examination;
  private final EvidenceAccess access;
  private final Reception reception;
  private final TaskCases tasks;
  private final Staff staff;
  private final SentOnce sent;

  EvidenceAdding(
      EvidenceFiles files,
      EvidenceRecord record,
      Examination examination,
      EvidenceAccess access,
      Reception reception,
      TaskCases tasks,
      Staff staff,
      SentOnce sent) {
    this.sent = sent;
    this.files = files;
    this.record = record;
    this.examination = examination;
    this.access = access;
    this.reception = reception;
    this.tasks = tasks;
    this.staff = staff;
  }

  /**
   * Takes a file onto a case. Nothing is kept of one that does not come whole or is refused.
   *
   * @param task in which it is added, so that it counts where the step asks for files; null for
   *     none
   * @param key of a file that may be sent twice: it is taken once; null for none
   * @return the file; nothing if the person may not know of the case
   * @throws org.sala.engine.Refusal with the reason, and what to do
   */
  Optional<EvidenceFile> add(
      String number, String name, String task, InputStream body, String user, String key)
      throws IOException {
    var person = staff.person(user);
    if (!access.mayKnow(number, person)) {
      return Optional.empty();
    }
    access.requireWriter(person);
    var earlier = sent.outcome(user, key);
    if (earlier.isEmpty() && !access.isOpen(number)) {
      throw EvidenceRefusals.closed();
    }
    var origin = origin(number, task);
    var id =
        reception.receive(
            body, LARGEST, incoming -> keep(number, name, incoming, origin, user, key));
    return files.find(number, Long.parseLong(id));
  }

  // A picture is drawn anew before anything is locked, and not for a file that was taken already.
  private String keep(
      String number, String name, IncomingFile incoming, Origin origin, String user, String key)
      throws IOException {
    var examined = sent.outcome(user, key).isPresent() ? null : examination.examine(incoming);
    return sent.once(
        user,
        key,
        List.of(number, incoming.hash()),
        () -> {
          var cleaned = EvidenceNames.cleaned(name, examined.kind());
          return String.valueOf(record.keep(number, cleaned, examined, incoming, origin, user));
        });
  }

  private Origin origin(String number, String task) {
    return Optional.ofNullable(task)
        .flatMap(tasks::stepOf)
        .filter(step -> step.caseNumber().equals(number))
        .map(step -> new Origin(step.activity(), step.processInstance(), null))
        .orElse(Origin.OUTSIDE_STEPS);
  }
}
