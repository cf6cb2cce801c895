package org.sala.models.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One component. */
record Question(JsonNode json) {

  private static final Set<String> CHOICES = Set.of("select", "radio");
  private static final Set<String> WORDS = Set.of("textfield", "textarea");

  String key() {
    return json.path("key").asText();
  }

  String id() {
    return json.path("id").asText(key());
  }

  String type() {
    return json.path("type").asText();
  }

  String label() {
    return json.path("dateLabel").asText(json.path("label").asText(json.path("text").asText("")));
  }

  String property(String name) {
    return json.path("properties").path(name).asText("").strip();
  }

  String hide() {
    return json.path("conditional").path("hide").asText("");
  }

  String list() {
    return json.path("valuesKey").asText("");
  }

  boolean isRequired() {
    return json.path("validate").path("required").asBoolean();
  }

  boolean isChoice() {
    return CHOICES.contains(type());
  }

  Set<Object> choices() {
    return StreamSupport.stream(json.path("values").spliterator(), false)
        .map(each -> (Object) each.path("value").asText())
        .collect(Collectors.toSet());
  }

  /** What the answer can be as a variable. */
  Value answer(Product product, Office office) {
    if (WORDS.contains(type())) {
      return Value.sure(null, Sort.WORDS);
    }
    if (type().equals("checkbox")) {
      return Types.of("boolean", office);
    }
    if (!isChoice()) {
      return Value.sure(null, Sort.OTHER);
    }
    return list().isEmpty()
        ? Value.sure(choices(), Sort.CHOICE)
        : Types.of(product.lists().getOrDefault(list(), "any"), office);
  }
}
