package org.sala.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.CaseLifecycle;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.Readings;
import org.sala.casefile.Readings.Door;
import org.sala.evidence.EvidenceFile.Copy;
import org.sala.people.Denied;
import org.sala.people.Person;
import org.sala.people.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files on cases: who may add and who may read them. */
@Service
class Evidence {

  static final long LARGEST = 25_000_000;
  static final long MOST = 200_000_000;

  private final EvidenceFiles files;
  private final EvidenceRecord record;
  private final Examination examination;
  private final CaseAccess access;
  private final CaseLifecycle cases;
  private final Readings readings;
  private final Staff staff;

  Evidence(
      EvidenceFiles files,
      EvidenceRecord record,
      Examination examination,
      CaseAccess access,
      CaseLifecycle cases,
      Readings readings,
      Staff staff) {
    this.files = files;
    this.record = record;
    this.examination = examination;
    this.access = access;
    this.cases = cases;
    this.readings = readings;
    this.staff = staff;
  }

  /**
   * The files of a case for one reader.
   *
   * @param mayAdd whether the reader may add one
   * @param mayHaveOriginals whether the reader may have pictures as the camera made them
   */
  record CaseEvidence(boolean mayAdd, boolean mayHaveOriginals, List<EvidenceFile> files) {}

  /** The files of a case; nothing if the person may not know of it. */
  @Transactional
  public Optional<CaseEvidence> of(String number, String user) {
    var person = staff.person(user);
    if (!mayKnow(number, person)) {
      return Optional.empty();
    }
    readings.read(List.of(number), user, Door.EVIDENCE);
    return Optional.of(
        new CaseEvidence(
            mayAdd(number, person), access.mayKnowRequester(number, person), files.of(number)));
  }

  /**
   * Takes a file onto a case. Nothing is kept of one that does not come whole or is refused.
   *
   * @return the file; nothing if the person may not know of the case
   * @throws org.sala.engine.Refusal with the reason, and what to do
   */
  Optional<EvidenceFile> add(String number, String name, InputStream body, String user)
      throws IOException {
    var person = staff.person(user);
    if (!mayKnow(number, person)) {
      return Optional.empty();
    }
    if (person.isIn("auditors")) {
      throw new Denied("evidence.auditors-read");
    }
    if (!isOpen(number)) {
      throw EvidenceRefusals.closed();
    }
    try (var incoming = IncomingFile.receive(body, LARGEST)) {
      var examined = examination.examine(incoming);
      var cleaned = EvidenceNames.cleaned(name, examined.kind());
      var id = record.keep(number, cleaned, examined, incoming, user);
      return files.find(number, id);
    }
  }

  /** A copy of a file that may be handed out. */
  record HandedOut(EvidenceFile file, Copy copy, long size) {}

  /**
   * A file to be handed out, and noted as read.
   *
   * @param original whether a picture is asked for as the camera made it
   * @param small whether the copy for lists is asked for
   * @return nothing if the person may not know of the case, or there is no such file or copy
   * @throws Denied if a picture as the camera made it is not for this person
   */
  @Transactional
  public Optional<HandedOut> open(
      String number, long id, boolean original, boolean small, String user) {
    var person = staff.person(user);
    if (!mayKnow(number, person)) {
      return Optional.empty();
    }
    return files
        .find(number, id)
        .map(file -> handOut(file, Copy.of(file.kind(), original, small), person))
        .filter(copy -> copy.size() > 0);
  }

  private HandedOut handOut(EvidenceFile file, Copy copy, Person person) {
    var number = List.of(file.caseNumber());
    if (copy == Copy.ORIGINAL && file.kind().isPicture()) {
      if (!access.mayKnowRequester(file.caseNumber(), person)) {
        throw new Denied("evidence.original");
      }
      readings.identity(number, person.id(), Door.EVIDENCE);
    } else if (copy != Copy.SMALL) {
      readings.read(number, person.id(), Door.EVIDENCE);
    }
    return new HandedOut(file, copy, files.sizeOf(file.id(), copy));
  }

  private boolean mayKnow(String number, Person person) {
    return Kind.isCase(number) && access.mayKnow(number, person);
  }

  private boolean mayAdd(String number, Person person) {
    return !person.isIn("auditors") && isOpen(number);
  }

  private boolean isOpen(String number) {
    return cases.isRunning(number, Kind.of(number).orElseThrow().process());
  }
}
