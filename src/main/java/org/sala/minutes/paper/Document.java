package org.sala.minutes.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The tables of a DOCX file, row by row. A cell that is merged with the one above it repeats what
 * that one says.
 */
final class Document {

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private final TableReader rows;
  private final StringBuilder text = new StringBuilder();
  private List<String> above = List.of();
  private List<String> cells = new ArrayList<>();
  private int depth;
  private int span;
  private boolean continues;
  private boolean inText;

  private Document(TableReader rows) {
    this.rows = rows;
  }

  static void read(Path file, TableReader rows) throws IOException {
    try (var zip = new ZipFile(file.toFile());
        var stream = zip.getInputStream(zip.getEntry("word/document.xml"))) {
      new Document(rows).read(stream);
    } catch (XMLStreamException e) {
      throw FileRefusals.damaged();
    }
  }

  private void read(InputStream stream) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    var xml = factory.createXMLStreamReader(stream, "UTF-8");
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.END_ELEMENT -> end(xml);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(xml);
        default -> {}
      }
    }
  }

  private void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "tbl" -> {
        if (++depth == 1) {
          rows.startTable();
          above = List.of();
        }
      }
      case "tr" -> onlyOutside(() -> cells = new ArrayList<>());
      case "tc" ->
          onlyOutside(
              () -> {
                text.setLength(0);
                span = 1;
                continues = false;
              });
      case "gridSpan" -> onlyOutside(() -> span = span(xml.getAttributeValue(WORD, "val")));
      case "vMerge" ->
          onlyOutside(() -> continues = !"restart".equals(xml.getAttributeValue(WORD, "val")));
      case "t" -> inText = true;
      case "br", "cr" -> text.append('\n');
      case "tab" -> text.append(' ');
      default -> {}
    }
  }

  private void end(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "tbl" -> depth--;
      case "t" -> inText = false;
      case "p" -> text.append('\n');
      case "tc" -> onlyOutside(this::endCell);
      case "tr" ->
          onlyOutside(
              () -> {
                rows.row(cells);
                above = cells;
              });
      default -> {}
    }
  }

  private void endCell() {
    var column = cells.size();
    cells.add(continues && column < above.size() ? above.get(column) : text.toString().strip());
    for (int i = 1; i < span; i++) {
      cells.add("");
    }
  }

  private void characters(XMLStreamReader xml) {
    if (inText && depth > 0) {
      text.append(xml.getText());
    } else if (depth == 0) {
      text.setLength(0);
    }
  }

  // A table within a cell is text of that cell.
  private void onlyOutside(Runnable work) {
    if (depth == 1) {
      work.run();
    }
  }

  private static int span(String value) {
    return value != null && value.matches("[1-9]\\d{0,2}") ? Integer.parseInt(value) : 1;
  }
}
