package org.sala.models.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What can be chosen in forms whose choices are written in them. */
public final class WrittenChoices {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Map<String, Set<String>>> forms = new HashMap<>();

  private WrittenChoices() {}

  /** Reads forms; one that is no JSON has no choices. */
  public static WrittenChoices of(Collection<byte[]> files) {
    var choices = new WrittenChoices();
    for (var file : files) {
      try {
        var form = JSON.readTree(file);
        var questions = new HashMap<String, Set<String>>();
        read(form, questions);
        choices.forms.put(form.path("id").asText(), questions);
      } catch (IOException e) {
        // what is wrong with it is told when it is checked
      }
    }
    return choices;
  }

  private static void read(JsonNode node, Map<String, Set<String>> questions) {
    for (var component : node.path("components")) {
      if (component.path("values").size() > 0 && component.hasNonNull("key")) {
        var values = new HashSet<String>();
        component.path("values").forEach(each -> values.add(each.path("value").asText()));
        questions.put(component.path("key").asText(), values);
      }
      read(component, questions);
    }
  }

  /**
   * Whether an answer can still be given in a form; also where its choices are not known.
   *
   * @param form null for none
   */
  boolean offers(String form, String question, Object answer) {
    var values = form == null ? null : forms.getOrDefault(form, Map.of()).get(question);
    return values == null || !(answer instanceof String) || values.contains(answer);
  }
}
