package org.sala.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.w3c.dom.Element;

/**
 * What no file that is deployed may hold, whoever deploys it: code, other cases, endless loops,
 * components that nothing shows. Models that are there already are not asked again: cases run on
 * them.
 */
public final class ModelGuards {

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

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Bilingual> found = new ArrayList<>();
  private final String name;

  private ModelGuards(String name) {
    this.name = name;
  }

  /** Everything in a file that is not allowed, each a sentence. */
  public static List<Bilingual> refusals(String name, byte[] file) {
    var guards = new ModelGuards(name);
    if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
      guards.note(() -> guards.process(ModelXml.elements(name, file)));
    } else if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
      guards.note(
          () ->
              ModelXml.elements(name, file)
                  .forEach(each -> guards.note(() -> NewDecision.check(List.of(each)))));
    } else if (name.endsWith(".form")) {
      guards.form(file);
    }
    return guards.found.stream().distinct().toList();
  }

  private void process(List<Element> elements) {
    for (var element : elements) {
      note(() -> ModelLimits.check(element));
      note(() -> NewProcess.check(List.of(element)));
    }
    note(() -> NewLoops.check(elements));
  }

  // Forms carry FEEL in any property, as a text that begins with "=".
  private void form(byte[] file) {
    try {
      var form = JSON.readTree(file);
      texts(form);
      types(form);
    } catch (IOException e) {
      found.add(Wording.of("engine.unreadable-form", name));
    }
  }

  private void types(JsonNode node) {
    for (var component : node.path("components")) {
      var type = component.path("type").asText();
      var time = !component.path("subtype").asText("date").equals("date");
      if (!SHOWN.contains(type) || type.equals("datetime") && time) {
        found.add(
            Wording.of(
                "engine.form-type",
                name,
                component.path("label").asText(component.path("id").asText()),
                time ? "date and time" : type));
      }
      note(() -> NewEvidence.check(name, component));
      types(component);
    }
  }

  private void texts(JsonNode node) {
    if (node.isTextual() && node.textValue().startsWith("=")) {
      note(() -> ExpressionLimits.checkFeel(node.textValue().substring(1)));
    }
    node.forEach(this::texts);
  }

  private void note(Runnable check) {
    try {
      check.run();
    } catch (Refusal refusal) {
      refusal.problems().forEach(problem -> found.add(problem.text()));
    }
  }
}
