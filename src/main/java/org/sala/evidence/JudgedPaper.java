package org.sala.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.sala.engine.Refusal;

/** Papers as files, judged by the same rules as files on cases. */
public final class JudgedPaper {

  private JudgedPaper() {}

  /**
   * The picture of a photographed paper, small enough to be looked at in memory.
   *
   * @return nothing for a PDF
   * @throws Refusal if the file is neither a PDF nor a JPEG or PNG picture, or is not safe
   */
  public static Optional<BufferedImage> picture(Path file) throws IOException {
    var ends = FileEnds.of(file);
    if (!ends.has(0, "%PDF-") && !ends.has(0, 0xFF, 0xD8, 0xFF) && !ends.has(1, "PNG")) {
      throw EvidenceRefusals.noPaper();
    }
    var kind = FileJudge.judge(file);
    if (kind == EvidenceKind.PDF) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pictures.read(file, kind));
    } catch (IOException | IllegalArgumentException e) {
      throw EvidenceRefusals.unreadablePicture();
    }
  }
}
