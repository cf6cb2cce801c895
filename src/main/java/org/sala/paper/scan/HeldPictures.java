package org.sala.paper.scan;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.sala.engine.Refusal;
import org.sala.language.Wording;

/** The pictures in a PDF: how large they are stands beside them, before any is unpacked. */
final class HeldPictures {

  private static final long MOST_POINTS = 60_000_000;
  private static final int DEEPEST = 4;
  private static final int MOST = 2_000;

  private int seen;

  private HeldPictures() {}

  /**
   * Passes or refuses.
   *
   * @throws Refusal if one picture is larger than any scanner makes it, or there are too many
   */
  static void check(PDDocument pdf) throws IOException {
    var pictures = new HeldPictures();
    for (var page : pdf.getPages()) {
      pictures.check(page.getResources(), 0);
    }
  }

  private void check(PDResources resources, int depth) throws IOException {
    if (resources == null) {
      return;
    }
    for (var name : resources.getXObjectNames()) {
      if (++seen > MOST || depth > DEEPEST) {
        throw tooMuch();
      }
      var object = resources.getXObject(name);
      if (object instanceof PDImageXObject picture
          && (long) picture.getWidth() * picture.getHeight() > MOST_POINTS) {
        throw tooMuch();
      }
      if (object instanceof PDFormXObject form) {
        check(form.getResources(), depth + 1);
      }
    }
  }

  private static Refusal tooMuch() {
    return new Refusal(Wording.of("paper.scan-too-large"));
  }
}
