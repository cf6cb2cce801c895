package org.sala.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/**
 * What no model may hold, whoever deploys it: code. Classes, scripts, built-in task types (one of
 * them runs shell commands), connectors and HTML forms would run on the server or in the browser of
 * whoever opens a task; candidate persons would let a modeller into case files.
 */
@Component
class ModelLimits extends AbstractBpmnParseListener {

  private static final List<String> ATTRIBUTES =
      List.of(
          "class",
          "type",
          "expression",
          "formKey",
          "formHandlerClass",
          "candidateUsers",
          "owner",
          "resource",
          "variableMappingClass",
          "variableMappingDelegateExpression");
  private static final Set<String> ELEMENTS =
      Set.of(
          "scriptTask",
          "script",
          "connector",
          "taskListener",
          "executionListener",
          "field",
          "formData",
          "potentialOwner",
          "humanPerformer");

  @Override
  public void parseProcess(Element process, ProcessDefinitionEntity definition) {
    check(process);
  }

  private static void check(Element element) {
    for (var attribute : ATTRIBUTES) {
      if (element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, attribute) != null) {
        throw refusal("camunda:" + attribute, element.attribute("id", "?"));
      }
    }
    if (ELEMENTS.contains(element.getTagName())) {
      throw refusal(element.getTagName(), element.attribute("id", "?"));
    }
    element.elements().forEach(ModelLimits::check);
  }

  /**
   * Checks one element of a file that is not deployed yet.
   *
   * @throws Refusal if it holds code
   */
  static void check(org.w3c.dom.Element element) {
    for (var attribute : ATTRIBUTES) {
      if (element.hasAttributeNS(
          BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS.getNamespaceUri(), attribute)) {
        throw refusal("camunda:" + attribute, idOf(element));
      }
    }
    if (ELEMENTS.contains(element.getLocalName())) {
      throw refusal(element.getLocalName(), idOf(element));
    }
  }

  // The element itself, or the step that it lies in.
  private static String idOf(org.w3c.dom.Element element) {
    return element.hasAttribute("id")
            || !(element.getParentNode() instanceof org.w3c.dom.Element in)
        ? element.getAttribute("id")
        : idOf(in);
  }

  private static Refusal refusal(String what, String id) {
    return new Refusal(Wording.of("engine.model-holds-code", what, id));
  }
}
