package org.sala.paper;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.sala.language.Language;

/** The pages of a paper, each as we print it and as a browser shapes and draws the same words. */
public final class ShapedPages {

  private static final int DOTS_A_POINT = 2;
  private static final int POINTS_AN_INCH = 72;
  private static final int DOTS_ASIDE = 2;

  private final List<SvgCanvas> canvases = new ArrayList<>();
  private final byte[] pdf;
  private final Sheet sheet;

  public ShapedPages(byte[] docx, Language language) {
    this(docx, language, false);
  }

  /**
   * The same.
   *
   * @param broken whether the browser shapes nothing, as a check of the comparison itself
   */
  ShapedPages(byte[] docx, Language language, boolean broken) {
    sheet = SheetReading.of(docx);
    pdf = PaperPdf.of(docx, "Paper", language);
    PaperPdf.lay(
        docx,
        language,
        () -> {
          canvases.add(new SvgCanvas(sheet.height(), broken));
          return canvases.get(canvases.size() - 1);
        });
  }

  /** Words on a page, and how much both pictures of them are alike, at most 1. */
  public record Likeness(int page, String words, double alike) {}

  public int count() {
    return canvases.size();
  }

  /** How alike all words of all pages are; the pictures are left in a folder to be looked at. */
  public List<Likeness> compared(PaperPictures pictures, File folder, String name)
      throws IOException {
    var found = new ArrayList<Likeness>();
    folder.mkdirs();
    for (int i = 0; i < canvases.size(); i++) {
      var canvas = canvases.get(i);
      var ours = PaperPictures.page(pdf, i, POINTS_AN_INCH * DOTS_A_POINT);
      var theirs =
          pictures.page(canvas, (int) Math.ceil(sheet.width()), (int) Math.ceil(sheet.height()));
      ImageIO.write(ours, "png", new File(folder, name + "-" + (i + 1) + ".png"));
      ImageIO.write(theirs, "png", new File(folder, name + "-" + (i + 1) + "-browser.png"));
      for (var run : canvas.runs()) {
        if (run.stretch().text().codePoints().filter(Character::isLetterOrDigit).count() > 1) {
          found.add(new Likeness(i + 1, run.stretch().text(), alike(run, ours, theirs)));
        }
      }
    }
    return found;
  }

  private static double alike(SvgCanvas.Run run, BufferedImage ours, BufferedImage theirs) {
    int x = Math.round(run.x() * DOTS_A_POINT);
    int y = Math.round((run.base() - run.stretch().size()) * DOTS_A_POINT);
    int width = Math.round(run.stretch().width() * DOTS_A_POINT);
    int height = Math.round(run.stretch().size() * 1.5f * DOTS_A_POINT);
    var ink = InkWindow.of(ours, x, y, width, height);
    double best = -1;
    for (int dx = -DOTS_ASIDE; dx <= DOTS_ASIDE; dx++) {
      for (int dy = -DOTS_ASIDE; dy <= DOTS_ASIDE; dy++) {
        best = Math.max(best, ink.likeness(InkWindow.of(theirs, x + dx, y + dy, width, height)));
      }
    }
    return best;
  }
}
