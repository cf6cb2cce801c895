package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.LayoutProcessor;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sala.Pixels;
import org.sala.language.Language;
import org.sala.paper.PaperPictures;
import org.sala.paper.Setting;

/** Pictures of printed Khmer beside those of a browser, which shapes independently. */
@DisplayName("Khmer on paper")
class KhmerPixelsTest {

  private static final double ALIKE = 0.85;
  private static final int DOTS_PER_INCH = 200;
  private static final String REGULAR = "fonts/NotoSansKhmer-Regular.ttf";

  private static PaperPictures pictures;

  @TempDir Path folder;

  static Stream<String> lines() {
    return Stream.of(
        "ព្រះរាជាណាចក្រកម្ពុជា",
        "ជាតិ សាសនា ព្រះមហាក្សត្រ",
        "មន្ទីររៀបចំដែនដី នគរូបនីយកម្ម សំណង់ និងសុរិយោដី",
        "ប្រាក់ឈ្នួលបើកយឺតជាបន្តបន្ទាប់នៅរោងចក្រកាត់ដេរ",
        "ភូមិត្រពាំងអង្គ្រង ឃុំក្រៅ ស្រុកកំពង់ត្រឡាច ១២៣៤",
        "ថ្ងៃទី២៣ ខែវិច្ឆិកា ឆ្នាំ២០២៦ លេខ KPC-2026-000142");
  }

  @BeforeAll
  static void open() {
    pictures = new PaperPictures();
  }

  @AfterAll
  static void close() {
    pictures.close();
  }

  @ParameterizedTest(name = "in a PDF: {0}")
  @MethodSource("lines")
  void pdfIsShaped(String line) throws IOException {
    var report = new Report(Language.KM, "", "", List.of(), false, List.of(Report.paragraph(line)));
    var printed = lowestLine(aboveTheFoot(PaperPictures.page(PdfPrint.bytes(report))));
    var expected = pictures.line(line, "NotoSansKhmer-Regular");
    assertThat(Pixels.of(printed).likeness(Pixels.of(expected))).isGreaterThan(ALIKE);
  }

  @ParameterizedTest(name = "printed without shaping is found to be wrong: {0}")
  @MethodSource("lines")
  void brokenShapingIsSeen(String line) throws Exception {
    var printed = PaperPictures.page(pdf(line, new Font(unshaped(), 14)));
    var expected = pictures.line(line, "NotoSansKhmer-Regular");
    assertThat(Pixels.of(printed).likeness(Pixels.of(expected))).isLessThan(ALIKE);
  }

  @Test
  @DisplayName("in a Word document, opened by LibreOffice")
  void wordIsShaped() throws Exception {
    for (var line : lines().toList()) {
      var report =
          new Report(Language.KM, "", "", List.of(), false, List.of(Report.paragraph(line)));
      var page = PaperPictures.page(PaperPictures.printed(new WordPrint(report).bytes(), folder));
      var printed = lowestLine(page);
      var expected = pictures.lineBySystemFont(line, WordPrint.FONT);
      assertThat(Pixels.of(printed).likeness(Pixels.of(expected))).as(line).isGreaterThan(ALIKE);
    }
  }

  // OpenPDF tells its layout processor of every font; only one it has forgotten is printed letter
  // by
  // letter.
  private static BaseFont unshaped() throws Exception {
    Setting.regular(14).width("");
    var font =
        BaseFont.createFont(REGULAR, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, null, null);
    var known = LayoutProcessor.class.getDeclaredField("awtFontMap");
    known.setAccessible(true);
    ((java.util.Map<?, ?>) known.get(null)).remove(font);
    assertThat(LayoutProcessor.supportsFont(font)).isFalse();
    return font;
  }

  private static byte[] pdf(String text, Font font) {
    var out = new ByteArrayOutputStream();
    var document = new Document();
    PdfWriter.getInstance(document, out);
    document.open();
    document.add(new Paragraph(text, font));
    document.close();
    return out.toByteArray();
  }

  /** The page without its number, which stands in the lowest margin. */
  private static BufferedImage aboveTheFoot(BufferedImage page) {
    return page.getSubimage(0, 0, page.getWidth(), page.getHeight() - DOTS_PER_INCH * 46 / 72);
  }

  /** The lowest block of ink, parted from what is above by white of a third of a line. */
  private static BufferedImage lowestLine(BufferedImage page) {
    int bottom = page.getHeight() - 1;
    while (isWhite(page, bottom)) {
      bottom--;
    }
    int top = bottom;
    int white = 0;
    while (top > 0 && white < 6) {
      top--;
      white = isWhite(page, top) ? white + 1 : 0;
    }
    return page.getSubimage(0, top, page.getWidth(), bottom - top + 1);
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
