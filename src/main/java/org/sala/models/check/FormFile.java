package org.sala.models.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A form, as the check reads it. */
record FormFile(String name, JsonNode json) {

  String id() {
    return json.path("id").asText();
  }

  /** All components, also those that lie in another. */
  List<Question> components() {
    var all = new ArrayList<Question>();
    collect(json, all);
    return all;
  }

  /** The components that ask something. */
  List<Question> questions() {
    return components().stream().filter(each -> each.json().hasNonNull("key")).toList();
  }

  Optional<Question> question(String key) {
    return questions().stream().filter(each -> each.key().equals(key)).findFirst();
  }

  private static void collect(JsonNode node, List<Question> into) {
    for (var component : node.path("components")) {
      into.add(new Question(component));
      collect(component, into);
    }
  }
}
