package org.sala.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.sala.casefile.FormWords;
import org.sala.engine.Refusal;
import org.sala.language.Wording;

/** The questions and texts of a form. */
final class FormParts {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FormParts() {}

  static Map<String, Part> of(String name, byte[] file) {
    try {
      var parts = new LinkedHashMap<String, Part>();
      read(JSON.readTree(file), parts);
      return parts;
    } catch (IOException e) {
      throw new Refusal(Wording.of("engine.unreadable-form", name));
    }
  }

  private static void read(JsonNode form, Map<String, Part> parts) {
    for (var component : form.path("components")) {
      var id = component.path("key").asText(component.path("id").asText());
      var label = component.path("label").asText(component.path("text").asText(id));
      var facts = new TreeMap<String, String>();
      component
          .fields()
          .forEachRemaining(
              each -> {
                if (!each.getKey().equals("components") && !each.getKey().equals("id")) {
                  facts(each.getKey(), each.getValue(), facts);
                }
              });
      parts.put(id, new Part(FormWords.both(label.replaceFirst("^#+ ", "")), facts));
      read(component, parts);
    }
  }

  private static void facts(String path, JsonNode node, Map<String, String> facts) {
    if (node.isObject()) {
      node.fields()
          .forEachRemaining(each -> facts(path + "." + each.getKey(), each.getValue(), facts));
    } else if (node.isArray()) {
      var index = 0;
      for (var each : node) {
        facts(path + "." + ++index, each, facts);
      }
    } else {
      facts.put(path, node.asText());
    }
  }
}
