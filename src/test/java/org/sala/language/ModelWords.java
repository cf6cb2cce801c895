package org.sala.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The words of models and decision tables: names, labels, documentation, texts in cells. */
final class ModelWords {

  // What programs call each other by; nobody reads it.
  private static final Set<String> CODES = Set.of("message", "error", "property", "output");
  private static final Set<String> TOLD = Set.of("documentation", "description");

  private ModelWords() {}

  static List<WordingRow> rows() {
    var rows = new ArrayList<WordingRow>();
    for (var file : SourceFiles.below(Path.of("processes"), ".*\\.(bpmn|dmn)")) {
      elements(file).forEach(element -> add(rows, file, element));
    }
    return rows;
  }

  private static void add(List<WordingRow> rows, Path file, Element element) {
    var tag = element.getLocalName();
    if (element.hasAttribute("name") && !CODES.contains(tag)) {
      rows.add(row(file, element, "name", element.getAttribute("name")));
    }
    if (element.hasAttribute("label")) {
      rows.add(row(file, element, "label", element.getAttribute("label")));
    }
    var text = element.getTextContent();
    if (TOLD.contains(tag) || tag.equals("text") && WordingRow.isKhmer(text)) {
      rows.add(row(file, (Element) element.getParentNode(), tag, text.strip()));
    }
  }

  private static WordingRow row(Path file, Element element, String what, String text) {
    return WordingRow.of(file, element.getAttribute("id") + "." + what, WordingRow.split(text));
  }

  private static Stream<Element> elements(Path file) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      var nodes = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagName("*");
      return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(file + " cannot be read.", e);
    }
  }
}
