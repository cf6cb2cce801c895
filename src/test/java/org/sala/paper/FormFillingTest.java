package org.sala.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The fields of a form")
class FormFillingTest {

  @Test
  @DisplayName("are found where a word processor cut one into several pieces of text")
  void fieldInPieces() throws IOException {
    assertThat(filled(new PaperWords().put(PaperField.SUBJECT, "Wages"), "On: ${su", "bj", "ect}!"))
        .containsExactly("On: Wages!");
  }

  @Test
  @DisplayName("keep the look of their first letter")
  void look() throws IOException {
    var form = new XWPFDocument();
    var paragraph = form.createParagraph();
    paragraph.createRun().setText("${sub");
    paragraph.getRuns().get(0).setBold(true);
    paragraph.createRun().setText("ject} after");
    var run =
        document(FormFilling.of(bytes(form), new PaperWords().put(PaperField.SUBJECT, "Wages")))
            .getParagraphs()
            .get(0)
            .getRuns()
            .get(0);
    assertThat(run.text()).isEqualTo("Wages");
    assertThat(run.isBold()).isTrue();
  }

  @Test
  @DisplayName("become several paragraphs where they say several and stand alone")
  void repeated() throws IOException {
    assertThat(
            filled(
                new PaperWords().put(PaperField.BODY, List.of("one", "two", "three")), "${body}"))
        .containsExactly("one", "two", "three");
  }

  @Test
  @DisplayName("take their paragraph with them where they say nothing, with the label beside them")
  void leftOut() throws IOException {
    var words = new PaperWords().put(PaperField.WORD_REFERENCE, "Reference:");
    assertThat(filled(words, "${words.reference} ${reference}")).isEmpty();
    assertThat(filled(words, "${words.reference}")).as("a heading above nothing").isEmpty();
    assertThat(filled(words.put(PaperField.REFERENCE, "A letter"), "${words.reference}"))
        .containsExactly("Reference:");
  }

  @Test
  @DisplayName("are empty where what was said cannot be seen")
  void unseen() throws IOException {
    assertThat(filled(new PaperWords().put(PaperField.REFERENCE, "\u200B "), "${reference}"))
        .isEmpty();
  }

  @Test
  @DisplayName("hold what people typed as text: a field in it is not filled, markup not read")
  void typedWords() throws IOException {
    var words =
        new PaperWords().put(PaperField.SUBJECT, "${body} <w:p/> & ]]>").put(PaperField.BODY, "x");
    assertThat(filled(words, "${subject}")).containsExactly("${body} <w:p/> & ]]>");
  }

  @Test
  @DisplayName("give way to headings and tables, whose words have no fields; rows are not split")
  void parts() throws IOException {
    var form = new XWPFDocument();
    form.createParagraph().createRun().setText("${introduction}");
    form.createParagraph().createRun().setText("${body}");
    form.createParagraph().createRun().setText("Below");
    var words =
        new PaperWords()
            .put(PaperField.INTRODUCTION, List.of("one", "two"))
            .body(
                List.of(
                    new PaperPart.Heading("Requests"),
                    new PaperPart.Grid(
                        List.of(1f, 2f),
                        List.of("No.", "What"),
                        List.of(
                            new PaperPart.Line(
                                List.of(
                                    new PaperPart.Cell("7", true),
                                    new PaperPart.Cell("${title}\nsecond line", false)),
                                false))),
                    new PaperPart.Text("${body} as typed", true)));
    var filled = document(FormFilling.of(bytes(form), words));
    assertThat(filled.getParagraphs().stream().map(XWPFParagraph::getText))
        .containsExactly("one", "two", "Requests", "${body} as typed", "Below");
    assertThat(filled.getTables()).hasSize(1);
    var table = filled.getTables().get(0);
    assertThat(table.getRow(0).isRepeatHeader()).isTrue();
    assertThat(table.getRows()).allMatch(XWPFTableRow::isCantSplitRow);
    assertThat(table.getRow(1).getCell(1).getParagraphs().stream().map(XWPFParagraph::getText))
        .containsExactly("${title}", "second line");
    assertThat(filled.getBodyElements().indexOf(table)).isEqualTo(3);
  }

  private static List<String> filled(PaperWords words, String... runs) throws IOException {
    var form = new XWPFDocument();
    var paragraph = form.createParagraph();
    for (var run : runs) {
      paragraph.createRun().setText(run);
    }
    return document(FormFilling.of(bytes(form), words)).getParagraphs().stream()
        .map(XWPFParagraph::getText)
        .toList();
  }

  private static XWPFDocument document(byte[] content) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(content));
  }

  private static byte[] bytes(XWPFDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }
}
