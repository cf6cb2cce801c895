package org.sala.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFFieldRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.sala.paper.Inline.Image;
import org.sala.paper.Inline.LineEnd;
import org.sala.paper.Inline.PageNumber;
import org.sala.paper.Inline.Tab;
import org.sala.paper.Inline.Words;

/** Reads what stands in a paragraph of a Word document. */
final class RunReading {

  private final WordStyles styles;
  private final XWPFParagraph paragraph;
  private final List<Inline> content = new ArrayList<>();
  private String field;
  private boolean isResult;

  private RunReading(WordStyles styles, XWPFParagraph paragraph) {
    this.styles = styles;
    this.paragraph = paragraph;
  }

  static List<Inline> of(XWPFParagraph paragraph, WordStyles styles) {
    var reading = new RunReading(styles, paragraph);
    paragraph.getIRuns().forEach(reading::read);
    return reading.content;
  }

  private void read(IRunElement element) {
    if (element instanceof XWPFFieldRun simple) {
      addNumber(simple.getFieldInstruction(), styles.look(paragraph, simple.getCTR()));
    } else if (element instanceof XWPFRun run) {
      read(run);
    }
  }

  private void read(XWPFRun run) {
    var look = styles.look(paragraph, run.getCTR());
    var pictures = run.getEmbeddedPictures().iterator();
    try (var cursor = run.getCTR().newCursor()) {
      for (var more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
        switch (cursor.getName().getLocalPart()) {
          case "fldChar" -> turn(attribute(cursor, "fldCharType"), look);
          case "instrText" -> field += cursor.getTextValue();
          case "t" -> addWords(cursor.getTextValue(), look);
          case "tab" -> add(new Tab());
          case "br", "cr" -> add(new LineEnd());
          case "noBreakHyphen" -> addWords("\u2011", look);
          case "drawing" -> {
            if (pictures.hasNext()) {
              add(image(pictures.next()));
            }
          }
          default -> {
            // Properties, and marks of an editor that are not printed.
          }
        }
      }
    }
  }

  private static String attribute(org.apache.xmlbeans.XmlCursor cursor, String name) {
    return cursor.getAttributeText(
        new javax.xml.namespace.QName(cursor.getName().getNamespaceURI(), name));
  }

  // begin, instruction, separate, the result as it was last, end.
  private void turn(String kind, WordLook look) {
    switch (kind) {
      case "begin" -> field = "";
      case "separate" -> isResult = true;
      default -> {
        addNumber(field == null ? "" : field, look);
        isResult = false;
        field = null;
      }
    }
  }

  private void addNumber(String instruction, WordLook look) {
    var name = instruction.strip().toUpperCase(Locale.ROOT);
    if (name.startsWith("PAGE") || name.startsWith("NUMPAGES")) {
      content.add(new PageNumber(name.startsWith("NUMPAGES"), look.of(true)));
    }
  }

  private void addWords(String text, WordLook look) {
    int from = 0;
    for (int i = 0; i < text.length(); i = Scripts.end(text, i)) {
      int end = Scripts.end(text, i);
      add(new Words(text.substring(from, end), look.of(Scripts.isKhmer(text.codePointAt(i)))));
      from = end;
    }
  }

  private void add(Inline inline) {
    if (!isResult) {
      content.add(inline);
    }
  }

  private static Image image(XWPFPicture picture) {
    return new Image(
        picture.getPictureData().getData(), (float) picture.getWidth(), (float) picture.getDepth());
  }
}
