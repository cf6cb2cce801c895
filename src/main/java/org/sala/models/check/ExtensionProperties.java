package org.sala.models.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** The extension properties of an element, as they are written in the Modeler. */
final class ExtensionProperties {

  private ExtensionProperties() {}

  static Map<String, String> of(BaseElement element) {
    var found = new LinkedHashMap<String, String>();
    if (element.getExtensionElements() != null) {
      element
          .getExtensionElements()
          .getElementsQuery()
          .filterByType(CamundaProperties.class)
          .list()
          .stream()
          .flatMap(all -> all.getCamundaProperties().stream())
          .forEach(
              each ->
                  found.put(
                      String.valueOf(each.getCamundaName()),
                      each.getCamundaValue() == null ? "" : each.getCamundaValue().strip()));
    }
    return found;
  }
}
