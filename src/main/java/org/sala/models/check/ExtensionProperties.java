package org.sala.models.check;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
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
