package org.sala.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.sala.language.Wording;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Finds the names of variables in a model: in conditions and every other {@code ${...}} expression,
 * in call mappings and parameters of a process, in the inputs and rules of a decision.
 */
class ModelReader {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final Set<String> NAMING =
      Set.of("source", "target", "elementVariable", "resultVariable");
  private static final Pattern FEEL_TEXT = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"");
  private static final Pattern FEEL_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  private final Set<String> names = new TreeSet<>();
  private final Set<String> decisions = new TreeSet<>();

  /** The variables that the models given so far read, and some names that are no variables. */
  Set<String> names() {
    return names;
  }

  /** The keys of the decisions that the processes given so far call. */
  Set<String> decisions() {
    return decisions;
  }

  void process(InputStream bpmn) {
    for (var element : elements(bpmn)) {
      var attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        var attribute = attributes.item(i);
        expression(attribute.getNodeValue());
        if (NAMING.contains(local(attribute.getNodeName()))) {
          names.add(attribute.getNodeValue());
        }
      }
      if (element.getLocalName().matches("(in|out)putParameter")) {
        names.add(element.getAttribute("name"));
      }
      if (element.hasAttributeNS(CAMUNDA, "decisionRef")) {
        decisions.add(element.getAttributeNS(CAMUNDA, "decisionRef"));
      }
      if (isLeaf(element) && !element.getLocalName().equals("documentation")) {
        expression(element.getTextContent());
      }
    }
  }

  void decision(InputStream dmn) {
    for (var element : elements(dmn)) {
      if (element.getLocalName().equals("text")) {
        var withoutTexts = FEEL_TEXT.matcher(element.getTextContent()).replaceAll(" ");
        FEEL_NAME.matcher(withoutTexts).results().forEach(name -> names.add(name.group()));
      }
    }
  }

  private void expression(String text) {
    if (!text.contains("${") && !text.contains("#{")) {
      return;
    }
    ExpressionLimits.checkSize(text);
    try {
      new Builder().build(text).getIdentifierNodes().forEach(node -> names.add(node.getName()));
    } catch (TreeBuilderException e) {
      throw new Refusal(Wording.of("engine.expression-unreadable", text));
    }
  }

  private static Iterable<Element> elements(InputStream xml) {
    try (xml) {
      return ModelXml.elements(xml);
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("A deployed model is not readable XML.", e);
    }
  }

  private static boolean isLeaf(Element element) {
    return element.getElementsByTagNameNS("*", "*").getLength() == 0;
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
