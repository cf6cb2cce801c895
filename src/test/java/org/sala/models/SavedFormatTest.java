package org.sala.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A model or table")
class SavedFormatTest {

  static Stream<Path> files() throws IOException {
    try (var files = Files.walk(Path.of("processes"))) {
      return files
          .filter(each -> each.toString().matches(".*\\.(bpmn|dmn)"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(
      name = "is written as Camunda Modeler writes it, so that its first save changes nothing: {0}")
  @MethodSource("files")
  void asTheModelerWritesIt(Path file) throws Exception {
    var text = Files.readString(file);
    assertThat(text).isEqualTo(written(text));
    assertThat(text).doesNotContain("hitPolicy=\"UNIQUE\"");
  }

  // The rules of moddle-xml: an element a line, two spaces a level, text beside its own tag.
  private static String written(String text) throws XMLStreamException {
    var factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    var xml = factory.createXMLStreamReader(new StringReader(text));
    var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    var words = new StringBuilder();
    var depth = 0;
    var isEmpty = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (isEmpty) {
            out.append(">\n");
          }
          out.append("  ".repeat(depth++)).append('<').append(name(xml)).append(attributes(xml));
          isEmpty = true;
          words.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS -> words.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          var isText = isEmpty && !words.toString().isBlank();
          if (isText) {
            out.append('>')
                .append(text(words.toString()))
                .append("</")
                .append(name(xml))
                .append(">\n");
          } else if (isEmpty) {
            out.append(" />\n");
          } else {
            out.append("  ".repeat(depth)).append("</").append(name(xml)).append(">\n");
          }
          isEmpty = false;
          words.setLength(0);
        }
        default -> {
          // nothing else is in these files
        }
      }
    }
    return out.toString();
  }

  private static String name(XMLStreamReader xml) {
    return xml.getPrefix().isEmpty()
        ? xml.getLocalName()
        : xml.getPrefix() + ":" + xml.getLocalName();
  }

  private static String attributes(XMLStreamReader xml) {
    var all = new StringBuilder();
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      var prefix = xml.getNamespacePrefix(i);
      all.append(prefix == null ? " xmlns" : " xmlns:" + prefix)
          .append("=\"%s\"".formatted(xml.getNamespaceURI(i)));
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      var prefix = xml.getAttributePrefix(i);
      all.append(' ')
          .append(prefix.isEmpty() ? "" : prefix + ":")
          .append(xml.getAttributeLocalName(i));
      all.append("=\"").append(attribute(xml.getAttributeValue(i))).append('"');
    }
    return all.toString();
  }

  private static String attribute(String value) {
    return text(value).replace("\"", "&#34;").replace("'", "&#39;").replace("\n", "&#10;");
  }

  private static String text(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
