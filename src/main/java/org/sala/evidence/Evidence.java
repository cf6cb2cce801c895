package org.sala.evidence;

import java.util.List;
import java.util.Optional;
import org.sala.casefile.Readings;
import org.sala.casefile.Readings.Door;
import org.sala.evidence.EvidenceFile.Copy;
import org.sala.people.Denied;
import org.sala.people.Person;
import org.sala.people.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files on cases, as they are read: by whom, in which copy, and noted where a face may be seen. */
@Service
class Evidence {

  private final EvidenceFiles files;
  private final EvidenceAccess access;
  private final Readings readings;
  private final Staff staff;

  Evidence(EvidenceFiles files, EvidenceAccess access, Readings readings, Staff staff) {
    this.files = files;
    this.access = access;
    this.readings = readings;
    this.staff = staff;
  }

  /**
   * The files of a case for one reader.
   *
   * @param mayAdd whether the reader may add one
   * @param mayWrite whether the reader may write about them and draw boxes into a copy
   * @param mayHaveOriginals whether the reader may have pictures as the camera made them
   * @param mayHandOut whether the reader may let pictures without covered faces go to the requester
   */
  record CaseEvidence(
      boolean mayAdd,
      boolean mayWrite,
      boolean mayHaveOriginals,
      boolean mayHandOut,
      List<EvidenceFile> files) {}

  /** The files of a case; nothing if the person may not know of it. */
  @Transactional
  public Optional<CaseEvidence> of(String number, String user) {
    var person = staff.person(user);
    if (!access.mayKnow(number, person)) {
      return Optional.empty();
    }
    readings.read(List.of(number), user, Door.EVIDENCE);
    return Optional.of(
        new CaseEvidence(
            access.mayAdd(number, person),
            access.mayWrite(person),
            access.mayHaveOriginals(number, person),
            access.isOfDesk(person),
            files.of(number)));
  }

  /** A copy of a file that may be handed out. */
  record HandedOut(EvidenceFile file, Copy copy, long size) {}

  /**
   * A file to be handed out, and noted as read.
   *
   * @param original whether a picture is asked for as the camera made it
   * @param small whether the copy for lists is asked for
   * @return nothing if the person may not know of the case, or there is no such file or copy
   * @throws Denied if a picture as the camera made it, or with faces that were covered since, is
   *     not for this person
   */
  @Transactional
  public Optional<HandedOut> open(
      String number, long id, boolean original, boolean small, String user) {
    var person = staff.person(user);
    if (!access.mayKnow(number, person)) {
      return Optional.empty();
    }
    return files
        .find(number, id)
        .map(file -> handOut(file, Copy.of(file.kind(), original, small), person))
        .filter(copy -> copy.size() > 0);
  }

  private HandedOut handOut(EvidenceFile file, Copy copy, Person person) {
    var number = List.of(file.caseNumber());
    if (file.showsWhoAsked(copy)) {
      if (!access.mayHaveOriginals(file.caseNumber(), person)) {
        throw new Denied("evidence.original");
      }
      readings.identity(number, person.id(), Door.EVIDENCE);
    } else if (copy != Copy.SMALL) {
      readings.read(number, person.id(), Door.EVIDENCE);
    }
    return new HandedOut(file, copy, files.sizeOf(file.id(), copy));
  }
}
