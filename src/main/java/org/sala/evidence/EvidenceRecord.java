package org.sala.evidence;

import java.io.IOException;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.evidence.EvidenceFile.Copy;
import org.sala.evidence.Examination.Examined;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a file that is whole and judged, all its copies and the entry in the case file at once. */
@Component
class EvidenceRecord {

  private final EvidenceFiles files;
  private final CaseFile caseFile;

  EvidenceRecord(EvidenceFiles files, CaseFile caseFile) {
    this.files = files;
    this.caseFile = caseFile;
  }

  /**
   * Keeps a file and answers its id.
   *
   * @throws org.sala.engine.Refusal if the case has no room left for it
   */
  @Transactional(rollbackFor = IOException.class)
  public long keep(
      String number, String name, Examined examined, IncomingFile file, Origin origin, String user)
      throws IOException {
    var id = files.nextId();
    files.keep(id, Copy.ORIGINAL, file.path());
    if (examined.drawn()) {
      files.keep(id, Copy.SHOWN, file.shown());
      files.keep(id, Copy.SMALL, file.small());
    }
    // Only now: whoever else adds to the case waits for a moment and not for all the bytes. Before
    // anything that refers to the case is written: two who wrote first would wait for each other.
    caseFile.lock(number);
    if (files.sizeOf(number) + file.size() > EvidenceAdding.MOST) {
      throw EvidenceRefusals.caseIsFull(EvidenceAdding.MOST / 1_000_000);
    }
    files.add(id, number, name, examined, file, origin, user);
    caseFile.add(
        Draft.event(
            number,
            "FILE_ADDED",
            Wording.of(
                origin.covers() == null ? "evidence.file-added" : "evidence.file-covered", name),
            user));
    return id;
  }
}
