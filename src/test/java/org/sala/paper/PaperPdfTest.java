package org.sala.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.language.Language;

@DisplayName("A paper as PDF")
class PaperPdfTest {

  @Test
  @DisplayName(
      "prints names in Chinese, Thai and Vietnamese, signs and emoji by fonts that have them")
  void otherLetters() throws IOException {
    var fonts = fonts(SamplePaper.pdf(Language.KM, "王小明 สมชาย Nguyễn Thị → ½ ✓ 😀"));
    assertThat(fonts)
        .anyMatch(font -> font.contains("NotoSansSC"))
        .anyMatch(font -> font.contains("NotoSansThai"))
        .anyMatch(font -> font.contains("NotoEmoji"))
        .anyMatch(font -> font.contains("Moul"));
    assertThat(SamplePaper.words(Language.EN, "王小明 สมชาย Nguyễn Thị → ½ ✓ 😀").undrawn()).isEmpty();
  }

  @Test
  @DisplayName("tells which letters no font has, and prints a question mark in their place")
  void unknownLetters() {
    var unassigned = Character.toString(0x10FFF0);
    assertThat(SamplePaper.words(Language.EN, "a" + unassigned).undrawn()).isEqualTo(unassigned);
    assertThat(Stretch.of("a" + unassigned, Typefaces.REGULAR, 10))
        .extracting(Stretch::text)
        .containsExactly("a?");
  }

  @Test
  @DisplayName("says on each page which of how many it is, in the digits of its language")
  void pages() throws IOException {
    var many = Collections.nCopies(60, "One sentence of a long letter.").toArray(String[]::new);
    try (var document = Loader.loadPDF(SamplePaper.pdf(Language.EN, many))) {
      var text = new PDFTextStripper().getText(document);
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(1);
      for (int page = 1; page <= pages; page++) {
        assertThat(text).contains("Page " + page + " of " + pages);
      }
    }
    var khmer = new ArrayList<String>();
    Bands.of(
        List.of(footer()),
        500,
        ofAll -> {
          khmer.add(Language.KM.number(ofAll ? 2 : 1));
          return khmer.get(khmer.size() - 1);
        });
    assertThat(khmer).containsExactly("១", "២");
  }

  @Test
  @DisplayName("splits no row of a table, and leaves no heading and no single line alone")
  void together() throws IOException {
    var strips = Bands.of(SheetReading.of(longForm()).body(), 400, ofAll -> "");
    var pages = Flow.of(strips, 300);
    assertThat(pages).hasSizeGreaterThan(3);
    for (var page : pages) {
      var last = page.get(page.size() - 1);
      assertThat(page == pages.get(pages.size() - 1) || !last.keepsWithNext()).isTrue();
      assertThat(Bands.height(page)).isLessThanOrEqualTo(300.1f);
    }
  }

  @Test
  @DisplayName("splits a row that no page has room for between its lines, below the head again")
  void tallRow() throws IOException {
    var form = new XWPFDocument();
    var table = form.createTable(3, 2);
    for (int i = 0; i < 3; i++) {
      table.getRow(i).getCell(0).setText("Row " + i);
    }
    table.getRow(0).setRepeatHeader(true);
    table.getRow(1).getCell(1).setText("Many words. ".repeat(400));
    var out = new ByteArrayOutputStream();
    form.write(out);
    var body = SheetReading.of(out.toByteArray()).body();
    var strips = Bands.of(body, 400, 300, ofAll -> "");
    var pages = Flow.of(strips, 300);
    assertThat(pages).hasSizeGreaterThan(2);
    for (var page : pages) {
      assertThat(Bands.height(page)).isLessThanOrEqualTo(300.1f);
      assertThat(page).hasSizeGreaterThan(1);
    }
    var whole = Bands.height(Bands.of(body, 400, ofAll -> ""));
    assertThat(Bands.height(strips)).as("no line is lost").isGreaterThanOrEqualTo(whole - 0.1f);
  }

  // Headings that stay with what follows, long paragraphs, and a table of tall rows.
  private static byte[] longForm() throws IOException {
    var form = new XWPFDocument();
    for (int i = 0; i < 9; i++) {
      var heading = form.createParagraph();
      heading.createRun().setText("Heading " + i);
      heading.getCTP().addNewPPr().addNewKeepNext();
      form.createParagraph().createRun().setText("Many words. ".repeat(20 + 7 * i));
    }
    var table = form.createTable(6, 2);
    IntStream.range(0, 6)
        .forEach(i -> table.getRow(i).getCell(1).setText("Words in a cell. ".repeat(10)));
    table.getRow(0).setRepeatHeader(true);
    var out = new ByteArrayOutputStream();
    form.write(out);
    return out.toByteArray();
  }

  private static Block footer() {
    var footer = SheetReading.of(SamplePaper.docx(Language.KM)).footer();
    return footer.get(footer.size() - 1);
  }

  private static List<String> fonts(byte[] pdf) throws IOException {
    var names = new ArrayList<String>();
    try (var document = Loader.loadPDF(pdf)) {
      for (var page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          names.add(font.getName());
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
    return names;
  }
}
