package org.sala.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.sala.language.Wording;

/**
 * The files that a component of a form may ask for by its properties: {@code evidence} and {@code
 * minimum}. What makes no sense would be found out by an officer who cannot finish a step.
 */
final class NewEvidence {

  private static final Set<String> SORTS = Set.of("photo", "document");
  private static final int MOST = 20;

  private NewEvidence() {}

  static void check(String form, JsonNode component) {
    var properties = component.path("properties");
    if (!properties.has("evidence") && !properties.has("minimum")) {
      return;
    }
    var sort = properties.path("evidence").asText().strip();
    var minimum = properties.path("minimum").asText("0").strip();
    if (!SORTS.contains(sort) || !minimum.matches("\\d{1,2}") || Integer.parseInt(minimum) > MOST) {
      throw new Refusal(
          Wording.of(
              "engine.form-evidence",
              form,
              component.path("label").asText(component.path("id").asText()),
              sort,
              minimum,
              MOST));
    }
  }
}
