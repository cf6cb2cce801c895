package org.sala.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.sala.language.Wording;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads the elements of a model; nothing outside of it is fetched, and it declares no entities. */
public final class ModelXml {

  private ModelXml() {}

  /** All elements of a model, from its head to its end. */
  static List<Element> elements(InputStream xml)
      throws IOException, SAXException, ParserConfigurationException {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null); // it would print what it finds to the log
    var all = builder.parse(xml).getElementsByTagNameNS("*", "*");
    return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).toList();
  }

  /**
   * All elements of a file that somebody deploys.
   *
   * @throws Refusal if the file is no XML without a DOCTYPE
   */
  public static List<Element> elements(String name, byte[] file) {
    try {
      return elements(new ByteArrayInputStream(file));
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new Refusal(Wording.of("engine.unreadable-xml", name));
    }
  }
}
