package org.sala.web;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A model as the tree of its elements, to be altered and written again. */
final class XmlText {

  private static final String DRAWING = "bpmnElement";
  private final Document document;

  XmlText(String text) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      document =
          factory
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** All elements of what is carried out, not of what is drawn. */
  List<Element> elements() {
    return elements(document.getDocumentElement()).stream().filter(each -> !isDrawn(each)).toList();
  }

  /** The elements with this name. */
  List<Element> elements(String name) {
    return elements().stream().filter(each -> each.getLocalName().equals(name)).toList();
  }

  private static List<Element> elements(Element of) {
    var all = new ArrayList<Element>();
    for (var child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        all.add(element);
        all.addAll(elements(element));
      }
    }
    return all;
  }

  private static boolean isDrawn(Element element) {
    var space = element.getNamespaceURI();
    return space.endsWith("/DI") || space.endsWith("/DC") || space.contains("DMNDI");
  }

  /** The text of the model, in which nothing is drawn that is not there any more. */
  String write() {
    try {
      leaveOutDrawings();
      var text = new StringWriter();
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(text));
      return text.toString();
    } catch (javax.xml.transform.TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  private void leaveOutDrawings() {
    var ids = new HashSet<String>();
    elements().forEach(each -> ids.add(each.getAttribute("id")));
    elements(document.getDocumentElement()).stream()
        .filter(each -> each.hasAttribute(DRAWING) && !ids.contains(each.getAttribute(DRAWING)))
        .filter(each -> !each.getLocalName().equals("BPMNPlane"))
        .toList()
        .forEach(each -> remove(each));
  }

  static void remove(Node node) {
    node.getParentNode().removeChild(node);
  }

  /** Gives an element another name, everything in it stays. */
  Element rename(Element element, String localName) {
    return (Element)
        document.renameNode(
            element,
            element.getNamespaceURI(),
            element.getPrefix() == null ? localName : element.getPrefix() + ":" + localName);
  }

  Element create(Element like, String localName) {
    return document.createElementNS(
        like.getNamespaceURI(),
        like.getPrefix() == null ? localName : like.getPrefix() + ":" + localName);
  }
}
