package org.sala.minutes.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sala.evidence.SafeXml;
import org.sala.minutes.paper.TableReader.Title;

/**
 * ODS and ODT files: the tables, row by row, or the numbered paragraphs of a text that has no table
 * with requests. Both kinds write their tables alike.
 */
final class OpenDocument {

  private final TableReader rows;
  private final NumberedParagraphs paragraphs;
  private final boolean isText;
  private final Set<String> hiddenStyles = new HashSet<>();
  private final CellText text = new CellText();
  private final boolean areSeveral;
  private OpenRows table;
  private String style;
  private String heading;
  private int depth;
  private int lists;
  private boolean inParagraph;

  private OpenDocument(
      TableReader rows, boolean isText, boolean areSeveral, NumberedParagraphs paragraphs) {
    this.rows = rows;
    this.isText = isText;
    this.areSeveral = areSeveral;
    this.paragraphs = paragraphs;
  }

  /** The sheets of an ODS file. */
  static void readSheets(Path file, TableReader rows) throws IOException {
    var sheets = new int[1];
    SafeXml.each(
        file,
        "content.xml",
        FileRefusals::damaged,
        xml -> sheets[0] += xml.isStartElement() && xml.getLocalName().equals("table") ? 1 : 0);
    SafeXml.each(
        file,
        "content.xml",
        FileRefusals::damaged,
        new OpenDocument(rows, false, sheets[0] > 1, null)::take);
  }

  /** The tables of an ODT file, or its numbered paragraphs. */
  static void readText(Path file, TableReader rows) throws IOException {
    SafeXml.each(
        file, "content.xml", FileRefusals::damaged, new OpenDocument(rows, true, true, null)::take);
    rows.endTable();
    var paragraphs = new NumberedParagraphs(rows, rows.known() > 0);
    SafeXml.each(
        file,
        "content.xml",
        FileRefusals::damaged,
        new OpenDocument(rows, true, true, paragraphs)::take);
    paragraphs.end();
  }

  private void take(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getEventType()) {
      case XMLStreamReader.START_ELEMENT -> start(xml);
      case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
      case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
        if (inParagraph) {
          text.append(xml.getText());
        }
      }
      default -> {}
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      // what was deleted, what stands in the margin, and what is drawn
      case "tracked-changes", "annotation", "note", "shapes", "forms" -> SafeXml.skip(xml);
      case "style" -> style = OpenRows.attribute(xml, "name");
      case "table-properties" -> {
        if ("false".equals(OpenRows.attribute(xml, "display"))) {
          hiddenStyles.add(style);
        }
      }
      case "table" -> startTable(xml);
      case "list" -> lists++;
      case "p", "h" -> inParagraph = true;
      case "s" -> text.append(" ".repeat(Math.min(OpenRows.number(xml, "c", 1), 100)));
      case "tab" -> text.append(" ");
      case "line-break" -> text.append("\n");
      default -> {
        if (depth == 1 && paragraphs == null) {
          table.start(xml, text);
        }
      }
    }
  }

  private void end(String name) {
    switch (name) {
      case "table" -> endTable();
      case "list" -> lists--;
      case "p", "h" -> endParagraph(name.equals("h"));
      default -> {
        if (depth == 1 && paragraphs == null) {
          table.end(name, text);
        }
      }
    }
  }

  private void startTable(XMLStreamReader xml) {
    if (++depth > 1 || paragraphs != null) {
      return;
    }
    var name = OpenRows.attribute(xml, "name");
    var isHidden = hiddenStyles.contains(OpenRows.attribute(xml, "style-name"));
    var above = isText ? heading : areSeveral ? SheetNames.heading(name) : null;
    rows.startTable(Title.of(isText ? null : name, isHidden, above));
    table = new OpenRows(rows);
    heading = null;
  }

  private void endTable() {
    if (--depth == 0) {
      text.clear();
    }
  }

  private void endParagraph(boolean isHeading) {
    inParagraph = false;
    if (depth > 0) {
      if (lists > 0) {
        text.isListed();
      }
      text.endParagraph();
      return;
    }
    var written = text.toString();
    text.clear();
    if (paragraphs != null) {
      paragraphs.take(written, lists - 1, isHeading, false);
    } else if (!written.isEmpty()) {
      heading = Sections.heading(written, isHeading);
    }
  }
}
