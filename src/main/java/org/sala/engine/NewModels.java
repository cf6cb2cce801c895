package org.sala.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.sala.language.Wording;

/**
 * Holds each file that is deployed anew, by whomever, against what models may do. Models that are
 * there already are not asked again: cases run on them.
 */
class NewModels implements Deployer {

  /** What the tab Work of Tasklist shows; anything else would fail before an officer's eyes. */
  private static final Set<String> SHOWN =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "datetime",
          "checkbox",
          "checklist",
          "taglist",
          "select",
          "radio",
          "text");

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (deployment.isNew()) {
      deployment.getResources().values().forEach(this::check);
    }
  }

  private void check(ResourceEntity file) {
    var name = file.getName();
    if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
      var elements = ModelXml.elements(name, file.getBytes());
      NewProcess.check(elements);
      NewLoops.check(elements);
    } else if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
      NewDecision.check(ModelXml.elements(name, file.getBytes()));
    } else if (name.endsWith(".form")) {
      checkForm(file);
    }
  }

  // Forms carry FEEL in any property, as a text that begins with "=".
  private void checkForm(ResourceEntity file) {
    try {
      var form = json.readTree(file.getBytes());
      checkTexts(form);
      checkTypes(file.getName(), form);
    } catch (IOException e) {
      throw new Refusal(Wording.of("engine.unreadable-form", file.getName()));
    }
  }

  private static void checkTypes(String form, JsonNode node) {
    for (var component : node.path("components")) {
      var type = component.path("type").asText();
      var time = !component.path("subtype").asText("date").equals("date");
      if (!SHOWN.contains(type) || type.equals("datetime") && time) {
        throw new Refusal(
            Wording.of(
                "engine.form-type",
                form,
                component.path("label").asText(component.path("id").asText()),
                time ? "date and time" : type));
      }
      NewEvidence.check(form, component);
      checkTypes(form, component);
    }
  }

  private static void checkTexts(JsonNode node) {
    if (node.isTextual() && node.textValue().startsWith("=")) {
      ExpressionLimits.checkFeel(node.textValue().substring(1));
    }
    node.forEach(NewModels::checkTexts);
  }
}
