package org.sala.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
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

  EvidenceAdding(
      EvidenceFiles files,
      EvidenceRecord record,
      Examination examination,
      EvidenceAccess access,
      Reception reception,
      TaskCases tasks,
      Staff staff) {
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
   * @return the file; nothing if the person may not know of the case
   * @throws org.sala.engine.Refusal with the reason, and what to do
   */
  Optional<EvidenceFile> add(String number, String name, String task, InputStream body, String user)
      throws IOException {
    var person = staff.person(user);
    if (!access.mayKnow(number, person)) {
      return Optional.empty();
    }
    access.requireWriter(person);
    if (!access.isOpen(number)) {
      throw EvidenceRefusals.closed();
    }
    var origin = origin(number, task);
    long id =
        reception.receive(body, LARGEST, incoming -> keep(number, name, incoming, origin, user));
    return files.find(number, id);
  }

  private long keep(String number, String name, IncomingFile incoming, Origin origin, String user)
      throws IOException {
    var examined = examination.examine(incoming);
    var cleaned = EvidenceNames.cleaned(name, examined.kind());
    return record.keep(number, cleaned, examined, incoming, origin, user);
  }

  private Origin origin(String number, String task) {
    return Optional.ofNullable(task)
        .flatMap(tasks::stepOf)
        .filter(step -> step.caseNumber().equals(number))
        .map(step -> new Origin(step.activity(), step.processInstance(), null))
        .orElse(Origin.OUTSIDE_STEPS);
  }
}
