package org.sala.models;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sala.casefile.FormWords;
import org.sala.engine.ModelXml;
import org.sala.language.Bilingual;
import org.sala.language.VisibleText;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Steps, events, questions and flows of a process, without how they are drawn. */
final class ProcessParts {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final Set<String> DRAWN_ANYWAY = Set.of("incoming", "outgoing");
  private static final Set<String> NO_PARTS = Set.of("definitions", "collaboration", "participant");

  private ProcessParts() {}

  static Map<String, Part> of(String name, byte[] file) {
    var parts = new LinkedHashMap<String, Part>();
    for (var element : ModelXml.elements(name, file)) {
      if (isPart(element)) {
        var facts = new TreeMap<String, String>();
        read(element, "", facts);
        facts.remove("id");
        parts.put(element.getAttribute("id"), new Part(label(element), facts));
      }
    }
    return parts;
  }

  private static Bilingual label(Element element) {
    var called = element.getAttribute("name");
    var id = element.getAttribute("id");
    return FormWords.both(VisibleText.isBlank(called) ? id : called);
  }

  // What has an id of its own below a part is a part itself, unless it only says more of it.
  private static boolean isPart(Element element) {
    return BPMN.equals(element.getNamespaceURI())
        && element.hasAttribute("id")
        && !NO_PARTS.contains(element.getLocalName())
        && !element.getLocalName().endsWith("EventDefinition");
  }

  private static void read(Element element, String path, Map<String, String> facts) {
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = attributes.item(i);
      if (!attribute.getNodeName().startsWith("xmlns")) {
        facts.merge(path + attribute.getNodeName(), attribute.getNodeValue(), ProcessParts::both);
      }
    }
    var text = new StringBuilder();
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        readInner(inner, path, facts);
      } else if (child.getNodeType() == Node.TEXT_NODE
          || child.getNodeType() == Node.CDATA_SECTION_NODE) {
        text.append(child.getNodeValue());
      }
    }
    if (!VisibleText.isBlank(text.toString()) && !path.isEmpty()) {
      facts.merge(
          path.substring(0, path.length() - 1), text.toString().strip(), ProcessParts::both);
    }
  }

  private static void readInner(Element inner, String path, Map<String, String> facts) {
    if (isPart(inner) || DRAWN_ANYWAY.contains(inner.getLocalName())) {
      return;
    }
    var isProperty = inner.getLocalName().equals("property") && inner.hasAttribute("name");
    if (isProperty) {
      facts.merge(inner.getAttribute("name"), inner.getAttribute("value"), ProcessParts::both);
    } else {
      read(inner, path + inner.getLocalName() + ".", facts);
    }
  }

  private static String both(String one, String other) {
    return one + "\n" + other;
  }
}
