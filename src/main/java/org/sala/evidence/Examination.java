package org.sala.evidence;

import java.io.IOException;
import org.springframework.stereotype.Component;

/** Looks at a file before it is kept: what it is, when a picture was taken, and how it is shown. */
@Component
class Examination {

  private final Pictures pictures;
  private final HeicPictures heic;
  private final WebpPicture webp;

  Examination(Pictures pictures, HeicPictures heic, WebpPicture webp) {
    this.webp = webp;
    this.pictures = pictures;
    this.heic = heic;
  }

  /**
   * What came out.
   *
   * @param drawn whether there are copies of a picture without what the camera wrote into it
   */
  record Examined(EvidenceKind kind, Taking taken, boolean drawn) {}

  /**
   * Judges a file, and draws a picture anew.
   *
   * @throws org.sala.engine.Refusal if it does not belong on a case
   */
  Examined examine(IncomingFile file) throws IOException {
    var kind = FileJudge.judge(file.path());
    var taken = kind.isPicture() ? ExifPlace.read(file.path(), kind) : Taking.UNKNOWN;
    return new Examined(kind, taken, draw(file, kind, taken.turned()));
  }

  private boolean draw(IncomingFile file, EvidenceKind kind, int turned) throws IOException {
    switch (kind) {
      case JPEG, PNG -> pictures.draw(file.path(), kind, turned, file.shown(), file.small());
      case HEIC -> {
        return heic.draw(file);
      }
      case WEBP -> {
        return webp.draw(file, turned);
      }
      default -> {
        return false;
      }
    }
    return true;
  }
}
