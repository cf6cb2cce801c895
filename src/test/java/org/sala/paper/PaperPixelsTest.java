package org.sala.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.Pixels;
import org.sala.language.Language;
import org.sala.paper.ShapedPages.Likeness;

/** Pictures of whole letters beside those of a browser and of a word processor. */
@DisplayName("An official letter on paper")
class PaperPixelsTest {

  private static final double ALIKE = 0.85;
  private static final int PARTS = 6;
  private static final String[] BODY = {
    "ប្រាក់ឈ្នួលបើកយឺតជាបន្តបន្ទាប់នៅរោងចក្រកាត់ដេរ",
    "មន្ទីរការងារ និងបណ្តុះបណ្តាលវិជ្ជាជីវៈបានចុះពិនិត្យ",
    "ក្រុមហ៊ុនបានព្រមបើកប្រាក់ឱ្យទាន់ពេលចាប់ពីខែធ្នូ"
  };

  private static final Set<String> APART =
      Stream.concat(
              Stream.of(BODY), Stream.of(OfficialWords.kingdom().km(), OfficialWords.motto().km()))
          .collect(Collectors.toSet());

  private static PaperPictures pictures;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    pictures = new PaperPictures();
  }

  @AfterAll
  static void close() {
    pictures.close();
  }

  @Test
  @DisplayName(
      "is shaped as a browser shapes it: the Kingdom and motto in Muol, each line of the body")
  void shaped() throws IOException {
    var lines =
        rows(
            PaperPictures.page(
                PaperPdf.of(apart(SamplePaper.docx(Language.KM, BODY)), "", Language.KM)));
    assertThat(likeness(lines.get(0), "ព្រះរាជាណាចក្រកម្ពុជា", "Moul")).isGreaterThan(ALIKE);
    assertThat(likeness(lines.get(1), "ជាតិ សាសនា ព្រះមហាក្សត្រ", "Moul")).isGreaterThan(ALIKE);
    for (var line : BODY) {
      assertThat(best(lines, line, "NotoSansKhmer")).as(line).isGreaterThan(ALIKE);
    }
  }

  @Test
  @DisplayName("is seen to be wrong where one line of a page is shaped otherwise")
  void brokenShapingIsSeen() throws IOException {
    var docx = SamplePaper.docx(Language.KM, BODY);
    var right = new ShapedPages(docx, Language.KM).compared(pictures, folder.toFile(), "right");
    assertThat(right).allMatch(each -> each.alike() > ALIKE);
    var wrong = new ShapedPages(docx, Language.KM, true).compared(pictures, folder.toFile(), "no");
    assertThat(wrong.stream().filter(each -> each.alike() < ALIKE).map(Likeness::words))
        .contains("ព្រះរាជាណាចក្រ")
        .hasSizeGreaterThan(8);
  }

  @Test
  @DisplayName("is opened by a word processor, with the same lines in the same order")
  void word() throws Exception {
    var lines =
        rows(
            PaperPictures.page(
                PaperPictures.printed(apart(SamplePaper.docx(Language.KM, BODY)), folder)));
    for (var line : BODY) {
      assertThat(bestBySystemFont(lines, line)).as(line).isGreaterThan(ALIKE);
    }
    var english =
        PaperPictures.page(
            PaperPictures.printed(SamplePaper.docx(Language.EN, "One line."), folder));
    assertThat(rows(english).size()).isGreaterThan(10);
  }

  /** The same letter with white between its lines, so that each is found by itself. */
  private static byte[] apart(byte[] docx) throws IOException {
    try (var letter = new XWPFDocument(new ByteArrayInputStream(docx));
        var out = new ByteArrayOutputStream()) {
      letter.getParagraphs().stream()
          .filter(each -> APART.contains(each.getText()))
          .forEach(each -> each.setSpacingAfter(300));
      letter.write(out);
      return out.toByteArray();
    }
  }

  private double best(List<BufferedImage> rows, String text, String font) throws IOException {
    var expected = pictures.line(text, font + "-Regular");
    return rows.stream()
        .mapToDouble(row -> Pixels.of(row).likeness(Pixels.of(expected)))
        .max()
        .orElse(0);
  }

  private double bestBySystemFont(List<BufferedImage> rows, String text) throws IOException {
    var expected = pictures.lineBySystemFont(text, "Khmer OS Siemreap");
    return rows.stream()
        .mapToDouble(row -> Pixels.of(row).likeness(Pixels.of(expected)))
        .max()
        .orElse(0);
  }

  private static double likeness(BufferedImage row, String text, String font) throws IOException {
    return Pixels.of(row).likeness(Pixels.of(pictures.line(text, font + "-Regular")));
  }

  /** The lines of a page, parted by white; signs above and below letters belong to their line. */
  private static List<BufferedImage> rows(BufferedImage page) {
    var rows = new ArrayList<BufferedImage>();
    int top = -1;
    int white = 0;
    for (int y = 0; y < page.getHeight(); y++) {
      if (!isWhite(page, y)) {
        top = top < 0 ? y : top;
        white = 0;
      } else if (top >= 0 && ++white == PARTS) {
        rows.add(page.getSubimage(0, top, page.getWidth(), y - white - top + 1));
        top = -1;
      }
    }
    return rows;
  }

  private static boolean isWhite(BufferedImage page, int y) {
    for (int x = 0; x < page.getWidth(); x++) {
      if ((page.getRGB(x, y) & 255) < 200) {
        return false;
      }
    }
    return true;
  }
}
