package org.sala.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sala.engine.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;

@DisplayName("A form that is sent in")
class FormCheckTest {

  private static final String BODY = "word/document.xml";
  private static final String NEAR = "<w:p><w:r><w:t>Beside me</w:t></w:r>%s</w:p>";

  @BeforeEach
  void english() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
  }

  @AfterEach
  void asBefore() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  @DisplayName("passes as the product brings it, without a word")
  void productsOwn() throws IOException {
    assertThat(FormCheck.check(Forms.product())).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an insertion that is tracked | <w:ins w:id="1" w:author="x"><w:r><w:t>new</w:t></w:r></w:ins> | tracked changes
          a deletion that is tracked | <w:del w:id="1" w:author="x"><w:r><w:delText>old</w:delText></w:r></w:del> | tracked changes
          a text box | <w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r> | text box
          a shape | <w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"/></w:r> | drawn shape
          SmartArt | <w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></a:graphic></wp:inline></w:drawing></w:r> | SmartArt
          an embedded object | <w:r><w:object/></w:r> | embedded
          a link | <w:hyperlink w:anchor="x"><w:r><w:t>x</w:t></w:r></w:hyperlink> | link
          a field of Word's own that reaches out | <w:fldSimple w:instr=" INCLUDETEXT c:/x "><w:r><w:t>x</w:t></w:r></w:fldSimple> | automatic field
          the same in pieces | <w:r><w:fldChar w:fldCharType="begin"/><w:instrText> DDE x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r> | automatic field
          an automatic list | <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr> | automatic list
          a content control | <w:sdt><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt> | content control
          a footnote | <w:r><w:footnoteReference w:id="2"/></w:r> | footnote
          """)
  @DisplayName("is refused with the words beside what is outside of the subset:")
  void outsideOfTheSubset(String what, String markup, String sentence) throws IOException {
    var form = with(BODY, xml -> xml.replace("<w:sectPr", NEAR.formatted(markup) + "<w:sectPr"));
    assertThatThrownBy(() -> FormCheck.check(form))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(sentence)
        .hasMessageContaining("Beside me");
  }

  @Test
  @DisplayName(
      "is refused for a field that nobody knows, which is named with the one that is meant")
  void unknownField() throws IOException {
    var form = with(BODY, xml -> xml.replace("${subject}", "${subjet}"));
    assertThatThrownBy(() -> FormCheck.check(form))
        .hasMessageContaining("${subjet}")
        .hasMessageContaining("${subject}");
  }

  @Test
  @DisplayName("is refused without what makes a paper, and where a field is not closed")
  void missing() throws IOException {
    var without = with(BODY, xml -> xml.replace("${body}", "text"));
    assertThatThrownBy(() -> FormCheck.check(without)).hasMessageContaining("${body}");
    var open = with(BODY, xml -> xml.replace("${title}", "${title"));
    assertThatThrownBy(() -> FormCheck.check(open)).hasMessageContaining("not closed");
  }

  @Test
  @DisplayName("is refused if it declares entities, whatever they are")
  void entities() throws IOException {
    var form =
        with(
            BODY,
            xml ->
                xml.replaceFirst(
                    "<w:document",
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document"));
    assertThatThrownBy(() -> FormCheck.check(form)).isInstanceOf(Refusal.class);
  }

  @Test
  @DisplayName("is refused if it loads something from elsewhere")
  void external() throws IOException {
    var form =
        with(
            "word/_rels/document.xml.rels",
            xml ->
                xml.replace(
                    "</Relationships>",
                    "<Relationship Id=\"rId99\" TargetMode=\"External\" Target=\"http://evil/\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\"/>"
                        + "</Relationships>"));
    assertThatThrownBy(() -> FormCheck.check(form))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("link");
  }

  @Test
  @DisplayName("is refused with macros, with a packed bomb, and as something else")
  void programsAndBombs() throws IOException {
    var macros = and("word/vbaProject.bin", new byte[] {1, 2, 3});
    assertThatThrownBy(() -> FormCheck.check(macros)).isInstanceOf(Refusal.class);
    var bomb = and("word/media/large.png", new byte[40_000_000]);
    assertThatThrownBy(() -> FormCheck.check(bomb)).isInstanceOf(Refusal.class);
    var other = and("word/embeddings/book.dat", new byte[] {1});
    assertThatThrownBy(() -> FormCheck.check(other))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("word/embeddings/book.dat");
    assertThatThrownBy(() -> FormCheck.check("%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  @DisplayName("is taken with a font that Sala lacks, and that is said")
  void unknownFont() throws IOException {
    var form = with(BODY, xml -> xml.replaceFirst("w:cs=\"[^\"]+\"", "w:cs=\"Limon S1\""));
    assertThat(FormCheck.check(form)).anyMatch(each -> each.en().contains("Limon S1"));
  }

  private static byte[] with(String part, UnaryOperator<String> change) throws IOException {
    return packed(part, change, null, null);
  }

  private static byte[] and(String part, byte[] content) throws IOException {
    return packed("", UnaryOperator.identity(), part, content);
  }

  private static byte[] packed(
      String changed, UnaryOperator<String> change, String added, byte[] content)
      throws IOException {
    var out = new ByteArrayOutputStream();
    try (var from = new ZipInputStream(new ByteArrayInputStream(Forms.product()));
        var to = new ZipOutputStream(out)) {
      for (var part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
        var bytes = from.readAllBytes();
        to.putNextEntry(new ZipEntry(part.getName()));
        to.write(
            part.getName().equals(changed)
                ? change
                    .apply(new String(bytes, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : bytes);
      }
      if (added != null) {
        to.putNextEntry(new ZipEntry(added));
        to.write(content);
      }
    }
    return out.toByteArray();
  }
}
