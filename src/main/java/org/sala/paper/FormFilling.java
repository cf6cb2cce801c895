package org.sala.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.sala.paper.PaperField.Kind;

/** Fills the fields of a form in; what the form says beside them stays as the office wrote it. */
final class FormFilling {

  private static final String LABEL = "words.";

  private final PaperWords words;

  private FormFilling(PaperWords words) {
    this.words = words;
  }

  /** The filled form as a Word document. */
  static byte[] of(byte[] form, PaperWords words) {
    try (var document = new XWPFDocument(new ByteArrayInputStream(form));
        var out = new ByteArrayOutputStream()) {
      FormPictures.put(document, words);
      // Listed before parts are put in: what people wrote in those has no fields.
      var own = parts(document).flatMap(part -> Stream.of(FieldText.all(part, "p"))).toList();
      if (!words.parts().isEmpty()) {
        BodyParts.put(document, words.parts(), SheetReading.of(form).measure());
      }
      var filling = new FormFilling(words);
      own.forEach(paragraph -> filling.fill((CTP) paragraph));
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The form cannot be filled in.", e);
    }
  }

  /** The parts of a document in which something stands to be read. */
  static Stream<XmlObject> parts(XWPFDocument document) {
    return Stream.concat(
        Stream.of(document.getDocument().getBody()),
        Stream.concat(document.getHeaderList().stream(), document.getFooterList().stream())
            .map(part -> part._getHdrFtr()));
  }

  private void fill(CTP paragraph) {
    var text = new FieldText(paragraph);
    var said = text.fields().stream().flatMap(FormFilling::said).toList();
    if (text.fields().isEmpty()) {
      return;
    }
    if (!said.isEmpty() && said.stream().allMatch(words::isEmpty)) {
      remove(paragraph);
    } else if (said.size() == 1 && text.text().strip().equals("${" + said.get(0) + "}")) {
      repeat(paragraph, words.paragraphs(said.get(0)));
      if (said.get(0).equals(PaperField.BODY.code())) {
        keepWithNext(paragraph);
      }
    } else {
      text.replace(words::line);
    }
  }

  // A label stands for what it is beside or above: without that it is left out as well.
  private static Stream<String> said(String field) {
    var isWord = PaperField.find(field).filter(each -> each.kind() == Kind.WORDS).isPresent();
    return isWord
        ? Stream.of(field)
            .filter(each -> each.startsWith(LABEL))
            .map(each -> each.substring(LABEL.length()))
            .filter(each -> PaperField.find(each).isPresent())
        : Stream.of(field);
  }

  private static void repeat(CTP paragraph, List<String> values) {
    for (var value : values.subList(0, values.size() - 1)) {
      try (var from = paragraph.newCursor();
          var to = paragraph.newCursor()) {
        from.copyXml(to);
        to.toPrevSibling();
        new FieldText((CTP) to.getObject()).replace(field -> value);
      }
    }
    new FieldText(paragraph).replace(field -> values.get(values.size() - 1));
  }

  /** No signature stands on a page where nothing is said above it. */
  static void keepWithNext(CTP paragraph) {
    var properties = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
    if (!properties.isSetKeepNext()) {
      properties.addNewKeepNext();
    }
  }

  // A cell cannot be without a paragraph.
  private static void remove(CTP paragraph) {
    try (var cursor = paragraph.newCursor()) {
      if (isAlone(cursor)) {
        new FieldText(paragraph).replace(field -> "");
      } else {
        cursor.removeXml();
      }
    }
  }

  private static boolean isAlone(XmlCursor paragraph) {
    try (var parent = paragraph.newCursor()) {
      parent.toParent();
      return !parent.getName().getLocalPart().equals("body")
          && FieldText.all(parent.getObject(), "p").length == 1;
    }
  }
}
