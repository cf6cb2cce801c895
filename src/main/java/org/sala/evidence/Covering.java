package org.sala.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.sala.evidence.Evidence.HandedOut;
import org.sala.evidence.EvidenceFile.Copy;
import org.sala.people.Staff;
import org.springframework.stereotype.Service;

/**
 * Draws black boxes over faces: the copy is a file of its own, which may leave the office; from
 * then on the picture below it is kept for those who may know who asked.
 */
@Service
class Covering {

  private final EvidenceFiles files;
  private final EvidenceRecord record;
  private final EvidenceAccess access;
  private final Examination examination;
  private final Pictures pictures;
  private final Evidence evidence;
  private final Staff staff;

  Covering(
      EvidenceFiles files,
      EvidenceRecord record,
      EvidenceAccess access,
      Examination examination,
      Pictures pictures,
      Evidence evidence,
      Staff staff) {
    this.files = files;
    this.record = record;
    this.access = access;
    this.examination = examination;
    this.pictures = pictures;
    this.evidence = evidence;
    this.staff = staff;
  }

  /**
   * Adds a copy of a picture with black boxes.
   *
   * @return the copy; nothing if the person may not know of the case, or there is no such picture
   * @throws org.sala.people.Denied if the person only reads, or may not see the faces
   */
  Optional<EvidenceFile> cover(String number, long id, List<BlackBox> boxes, String user)
      throws IOException {
    var seen =
        evidence
            .open(number, id, false, false, user)
            .map(HandedOut::file)
            .filter(EvidenceFile::drawn);
    if (seen.isEmpty()) {
      return seen;
    }
    access.requireWriter(staff.person(user));
    return files.find(number, keep(seen.get(), boxes, user));
  }

  private long keep(EvidenceFile picture, List<BlackBox> boxes, String user) throws IOException {
    try (var shown = IncomingFile.receive(bytes(picture.id()), EvidenceAdding.MOST)) {
      pictures.cover(shown.path(), picture.shownAs(), boxes, shown.shown());
      try (var drawn = Files.newInputStream(shown.shown());
          var covered = IncomingFile.receive(drawn, EvidenceAdding.LARGEST)) {
        var examined = examination.examine(covered);
        var name = EvidenceNames.covered(picture.name(), examined.kind());
        var origin = Origin.copyOf(picture.id());
        return record.keep(picture.caseNumber(), name, examined, covered, origin, user);
      }
    }
  }

  private InputStream bytes(long id) {
    return new SequenceInputStream(
        new Enumeration<>() {
          private int number;
          private Optional<byte[]> next = files.piece(id, Copy.SHOWN, 0);

          @Override
          public boolean hasMoreElements() {
            return next.isPresent();
          }

          @Override
          public InputStream nextElement() {
            var piece = next.orElseThrow();
            next = files.piece(id, Copy.SHOWN, ++number);
            return new java.io.ByteArrayInputStream(piece);
          }
        });
  }
}
