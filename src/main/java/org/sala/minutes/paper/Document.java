package org.sala.minutes.paper;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sala.evidence.SafeXml;
import org.sala.minutes.paper.TableReader.Title;

/**
 * A DOCX file: the rows of its tables or, where it has none with requests, its numbered paragraphs.
 * Changes that are tracked count as accepted.
 */
final class Document {

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String PART = "word/document.xml";

  private final TableReader rows;
  private final NumberedParagraphs paragraphs;
  private final DocumentRow row = new DocumentRow();
  private final CellText text = new CellText();
  private Paragraph paragraph = new Paragraph();
  private String heading;
  private int depth;
  private int span;
  private boolean continues;
  private boolean isInRowMarks;
  private boolean isDeleted;
  private boolean isHidden;
  private boolean inText;

  /** What the program says of a paragraph. */
  private static final class Paragraph {
    private String list;
    private int level;
    private boolean isHeading;
    private boolean isIndented;

    int level() {
      return list == null ? -1 : level;
    }
  }

  /**
   * @param paragraphs null if the tables are to be read
   */
  private Document(TableReader rows, NumberedParagraphs paragraphs) {
    this.rows = rows;
    this.paragraphs = paragraphs;
  }

  static void read(Path file, TableReader rows) throws IOException {
    SafeXml.each(file, PART, FileRefusals::damaged, new Document(rows, null)::take);
    rows.endTable();
    var paragraphs = new NumberedParagraphs(rows, rows.known() > 0);
    SafeXml.each(file, PART, FileRefusals::damaged, new Document(rows, paragraphs)::take);
    paragraphs.end();
  }

  private void take(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getEventType()) {
      case XMLStreamConstants.START_ELEMENT -> start(xml);
      case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(xml);
      default -> {}
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "moveFrom", "Fallback" -> SafeXml.skip(xml); // moved away, or there twice
      case "tbl" -> startTable();
      case "tr" -> onlyOutside(this::startRow);
      case "trPr" -> isInRowMarks = depth == 1;
      case "del" -> isDeleted |= isInRowMarks;
      case "hidden" -> isHidden |= isInRowMarks;
      case "gridBefore" -> onlyOutside(() -> row.skip(number(xml)));
      case "tc" -> onlyOutside(this::startCell);
      case "gridSpan" -> onlyOutside(() -> span = Math.max(1, number(xml)));
      case "vMerge" -> onlyOutside(() -> continues = !"restart".equals(value(xml)));
      default -> startInParagraph(xml);
    }
  }

  private void startInParagraph(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "p" -> paragraph = new Paragraph();
      case "pStyle" -> paragraph.isHeading = value(xml).startsWith("Heading");
      case "outlineLvl" -> paragraph.isHeading = number(xml) < 9;
      case "ilvl" -> paragraph.level = number(xml);
      case "numId" -> paragraph.list = "0".equals(value(xml)) ? null : value(xml);
      case "ind" -> paragraph.isIndented = isIndented(xml);
      case "t" -> inText = true;
      case "br", "cr" -> text.append("\n");
      case "tab" -> text.append(" ");
      case "noBreakHyphen" -> text.append("-");
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "tbl" -> endTable();
      case "trPr" -> isInRowMarks = false;
      case "t" -> inText = false;
      case "p" -> endParagraph();
      case "tc" -> onlyOutside(this::endCell);
      case "tr" -> onlyOutside(this::endRow);
      default -> {}
    }
  }

  private void startTable() {
    if (++depth == 1 && paragraphs == null) {
      rows.startTable(Title.of(null, false, heading));
      row.startTable();
    }
  }

  private void endTable() {
    if (--depth == 0) {
      text.clear();
      heading = null;
    }
  }

  private void startRow() {
    row.startRow();
    isDeleted = false;
    isHidden = false;
  }

  private void endRow() {
    var ended = row.end(isHidden);
    if (paragraphs == null && !isDeleted) {
      rows.row(ended);
    }
  }

  private void startCell() {
    text.clear();
    span = 1;
    continues = false;
  }

  private void endCell() {
    row.add(text.isOnlyNumbered() ? row.nextNumber() : text.toString(), span, continues);
  }

  private void endParagraph() {
    if (depth > 0) {
      if (paragraph.list != null) {
        text.isListed();
      }
      text.endParagraph();
      return;
    }
    var written = text.toString();
    text.clear();
    if (paragraphs != null) {
      paragraphs.take(written, paragraph.level(), paragraph.isHeading, paragraph.isIndented);
    } else if (!written.isEmpty()) {
      heading = Sections.heading(written, paragraph.isHeading);
    }
  }

  private void characters(XMLStreamReader xml) {
    if (inText) {
      text.append(xml.getText());
    }
  }

  // A table within a cell is text of that cell.
  private void onlyOutside(Runnable work) {
    if (depth == 1) {
      work.run();
    }
  }

  private static boolean isIndented(XMLStreamReader xml) {
    var left = xml.getAttributeValue(WORD, "left");
    return left != null && left.matches("[1-9]\\d{2,5}");
  }

  private static String value(XMLStreamReader xml) {
    var value = xml.getAttributeValue(WORD, "val");
    return value == null ? "" : value;
  }

  private static int number(XMLStreamReader xml) {
    var value = value(xml);
    return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 0;
  }
}
