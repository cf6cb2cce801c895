package org.sala.paper.scan;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.sala.engine.Refusal;
import org.sala.evidence.JudgedPaper;
import org.sala.language.Wording;

/** A scan of one or several papers: a PDF with pages, or the photo of one page. */
final class ScannedFile {

  private static final int MOST_PAGES = 100;

  // Specks and slant hide a code at one size and not at another: points of the long side.
  private static final List<Integer> SIZES = List.of(1_200, 1_800, 2_600, 3_400);

  private ScannedFile() {}

  /**
   * A part of a scan.
   *
   * @param firstPage from 1
   * @param codes what the codes on its first page say; empty for pages before the first code
   */
  record Part(int firstPage, int lastPage, List<String> codes, String ending, byte[] content) {}

  /**
   * The parts of a scan: each begins with a page that has a code.
   *
   * @throws Refusal if it is not a PDF or a picture, is not safe, or has too many pages
   */
  static List<Part> parts(Path file) throws IOException {
    var photo = JudgedPaper.picture(file);
    return photo.isPresent() ? List.of(ofPhoto(photo.get())) : ofPdf(file);
  }

  // Drawn anew: what a camera writes beside the picture stays behind.
  private static Part ofPhoto(BufferedImage photo) throws IOException {
    var out = new ByteArrayOutputStream();
    var plain = new BufferedImage(photo.getWidth(), photo.getHeight(), BufferedImage.TYPE_INT_RGB);
    var pen = plain.createGraphics();
    pen.drawImage(photo, 0, 0, java.awt.Color.WHITE, null);
    pen.dispose();
    ImageIO.write(plain, "jpeg", out);
    var codes = codes(size -> smaller(plain, size));
    return new Part(1, 1, codes, "jpg", out.toByteArray());
  }

  private static BufferedImage smaller(BufferedImage photo, int size) {
    var scale = (double) size / Math.max(photo.getWidth(), photo.getHeight());
    if (scale >= 1) {
      return photo;
    }
    var drawn =
        new BufferedImage(
            Math.max(1, (int) (photo.getWidth() * scale)),
            Math.max(1, (int) (photo.getHeight() * scale)),
            BufferedImage.TYPE_BYTE_GRAY);
    var pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(photo, 0, 0, drawn.getWidth(), drawn.getHeight(), null);
    pen.dispose();
    return drawn;
  }

  /** A page as it looks in some size. */
  private interface Look {

    BufferedImage at(int size) throws IOException;
  }

  private static List<String> codes(Look page) throws IOException {
    for (var size : SIZES) {
      var found = SquareCodes.in(page.at(size));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<Part> ofPdf(Path file) throws IOException {
    try (var pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      int pages = pdf.getNumberOfPages();
      if (pages < 1 || pages > MOST_PAGES) {
        throw new Refusal(Wording.of("paper.scan-pages", MOST_PAGES));
      }
      HeldPictures.check(pdf);
      var parts = new ArrayList<Part>();
      var renderer = new PDFRenderer(pdf);
      renderer.setSubsamplingAllowed(true);
      int first = 0;
      List<String> codes = codes(size -> drawn(pdf, renderer, 0, size));
      for (int page = 1; page < pages; page++) {
        var at = page;
        var next = codes(size -> drawn(pdf, renderer, at, size));
        if (!next.isEmpty()) {
          parts.add(part(pdf, first, page - 1, codes));
          first = page;
          codes = next;
        }
      }
      parts.add(part(pdf, first, pages - 1, codes));
      return parts;
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new Refusal(Wording.of("paper.scan-damaged"));
    }
  }

  private static BufferedImage drawn(PDDocument pdf, PDFRenderer renderer, int page, int size)
      throws IOException {
    var box = pdf.getPage(page).getCropBox();
    var scale = (float) size / Math.max(1, Math.max(box.getWidth(), box.getHeight()));
    return renderer.renderImage(page, scale, ImageType.GRAY);
  }

  private static Part part(PDDocument whole, int first, int last, List<String> codes)
      throws IOException {
    try (var part = new PDDocument()) {
      for (int page = first; page <= last; page++) {
        part.importPage(whole.getPage(page)).setResources(whole.getPage(page).getResources());
      }
      var out = new ByteArrayOutputStream();
      part.save(out);
      return new Part(first + 1, last + 1, codes, "pdf", out.toByteArray());
    }
  }
}
