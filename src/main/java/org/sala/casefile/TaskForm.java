package org.sala.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sala.language.Bilingual;

/**
 * A deployed Camunda Form as the product reads it: which fields it has, which lists they offer and
 * what each answer must satisfy.
 *
 * @param components those that ask something
 * @param shown all that a person sees, in their order
 */
record TaskForm(String id, List<Component> components, List<Component> shown) {

  /** One field of the form. */
  record Component(JsonNode json) {

    String key() {
      return json.path("key").asText();
    }

    String type() {
      return json.path("type").asText();
    }

    /** The label as written: Khmer, a slash, English. */
    String label() {
      return json.path("dateLabel").isMissingNode()
          ? json.path("label").asText(json.path("text").asText(key()))
          : json.path("dateLabel").asText();
    }

    /** The label in each language; one that has only one text has it in both. */
    Bilingual name() {
      var parts = label().split(" / ", 2);
      return new Bilingual(parts[parts.length - 1], parts[0]);
    }

    /** The name of the product's list that the field offers, if it does not hold its own. */
    Optional<String> list() {
      return Optional.ofNullable(json.path("valuesKey").textValue());
    }

    /** The FEEL condition under which the field is hidden, without its equals sign. */
    Optional<String> hiddenWhen() {
      return feel(json.path("conditional").path("hide"));
    }

    /** A property that a process owner has set on the component. */
    Optional<String> property(String name) {
      return Optional.ofNullable(json.path("properties").path(name).textValue())
          .map(String::strip)
          .filter(value -> !value.isEmpty());
    }

    /** The files that it asks for, see {@link FileDemand}. */
    Optional<FileDemand> files() {
      return property(FileDemand.PROPERTY)
          .map(
              sort ->
                  new FileDemand(sort, Integer.parseInt(property(FileDemand.MINIMUM).orElse("0"))));
    }

    JsonNode validation() {
      return json.path("validate");
    }

    /** The checks of the product that the field asks for in its properties, by comma. */
    List<String> checks() {
      return Stream.of(json.path("properties").path("check").asText("").split(","))
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .toList();
    }

    /**
     * Who is complained of by the answer: {@code unit} or {@code person}; see {@link Accusation}.
     */
    Optional<String> accuses() {
      return Optional.ofNullable(json.path("properties").path("accused").textValue());
    }

    private static Optional<String> feel(JsonNode text) {
      return Optional.ofNullable(text.textValue()).map(feel -> feel.replaceFirst("^=", ""));
    }
  }

  static TaskForm of(JsonNode form) {
    var components = new ArrayList<Component>();
    collect(form, components);
    var asking = components.stream().filter(each -> each.json().hasNonNull("key")).toList();
    return new TaskForm(form.path("id").asText(), asking, List.copyOf(components));
  }

  private static void collect(JsonNode node, List<Component> into) {
    StreamSupport.stream(node.path("components").spliterator(), false)
        .forEach(
            component -> {
              if (!component.has("components")) {
                into.add(new Component(component));
              }
              collect(component, into);
            });
  }
}
