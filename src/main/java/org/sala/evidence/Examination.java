package org.sala.evidence;

import java.io.IOException;
import org.springframework.stereotype.Component;

/** Looks at a file before it is kept: what it is, when a picture was taken, and how it is shown. */
@Component
class Examination {

  private final Pictures pictures;

  Examination(Pictures pictures) {
    this.pictures = pictures;
  }

  /** What came out. */
  record Examined(EvidenceKind kind, Taking taken) {}

  /**
   * Judges a file, and draws a picture anew.
   *
   * @throws org.sala.engine.Refusal if it does not belong on a case
   */
  Examined examine(IncomingFile file) throws IOException {
    var kind = FileJudge.judge(file.path());
    var taken = kind.isPicture() ? ExifPlace.read(file.path(), kind) : Taking.UNKNOWN;
    if (kind.isDrawnAnew()) {
      pictures.draw(file.path(), kind, taken.turned(), file.shown(), file.small());
    }
    return new Examined(kind, taken);
  }
}
